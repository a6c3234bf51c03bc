// What holds for every template and every path.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findRoute } from '../../testing/find-route.ts';
import { matchByOrder, matchBySpec } from '../../testing/naive-matcher.ts';
import { routeOf } from '../../testing/route-of.ts';
import type { Mode } from '../settings.ts';
import { createRouter } from './create-router.ts';
import type { Route } from './route.ts';

/** A part of a template with a path that it matches, and the value it gives. */
interface Part {
  template: string;
  path: string;
  value: string;
}

const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
const encoded = value.map((text) => encodeURIComponent(text));
/** Within several segments, an encoded slash stays as it is. */
const inSeveral = (path: string) =>
  decodeURIComponent(path.replaceAll('%2F', '%252F'));

const literal: fc.Arbitrary<Part> = fc
  .constantFrom('a', 'b', 'v1', "-._~!$&'()+,;=@", '%20', '%E4%BD%A0')
  .map((text) => ({
    template: text,
    path: text,
    value: decodeURIComponent(text),
  }));
const one: fc.Arbitrary<Part> = encoded.map((path) => ({
  template: '*',
  path,
  value: inSeveral(path),
}));
const rest: fc.Arbitrary<Part> = fc.array(encoded).map((paths) => ({
  template: '**',
  path: paths.join('/'),
  value: paths.map(inSeveral).join('/'),
}));

const joined = (parts: readonly Part[]): Part => ({
  template: parts.map(({ template }) => template).join('/'),
  // Where `**` takes nothing, there is no slash before it.
  path: parts
    .filter(({ template, path }) => template !== '**' || path !== '')
    .map(({ path }) => path)
    .join('/'),
  value: parts
    .filter(({ template, path }) => template !== '**' || path !== '')
    .map((part) => part.value)
    .join('/'),
});

test('a path that a template describes matches it, with its values', () => {
  const segment = fc.oneof(literal, one);
  const several = fc.array(segment, { minLength: 2, maxLength: 4 });
  const middle = fc.oneof(
    segment.map((part) => ({ ...part, values: [] })),
    encoded.map((path) => ({
      ...{ template: '{?}', path },
      values: [decodeURIComponent(path)],
    })),
    several.map(joined).map(({ template, path, value }) => ({
      ...{ template: `{?=${template}}`, path },
      values: [value],
    })),
  );
  const end = fc
    .tuple(fc.array(segment, { maxLength: 2 }), rest)
    .map(([before, last]) => {
      const { template, path, value } = joined([...before, last]);
      return { template: `{?=${template}}`, path, values: [value] };
    });
  const verb = fc.constantFrom('', ':verb', ':v:w');
  const cases = fc.tuple(
    fc.array(middle, { minLength: 1, maxLength: 5 }),
    fc.option(end, { nil: undefined }),
    verb,
  );
  fc.assert(
    fc.property(cases, ([parts, last, verb]) => {
      const all = last ? [...parts, last] : parts;
      let count = 0;
      const template = all
        .map((part) => part.template.replace('?', () => `x${count++}`))
        .join('/');
      const path = all
        .filter((part) => part !== last || part.path !== '')
        .map((part) => part.path)
        .join('/');
      const rule = `GET /${template}${verb}`;
      const router = createRouter([routeOf(rule)], 'spec');
      expect(findRoute(router, `GET /${path}${verb}`)).toEqual([
        rule,
        ...all.flatMap((part) => part.values),
      ]);
    }),
    { numRuns: 2_000 },
  );
});

describe.each([
  ['spec', matchBySpec],
  ['grpc-gateway', matchByOrder],
] as const)('a router of mode %s', (mode, reference) => {
  test('finds what a search through all rules finds', () => {
    fc.assert(
      fc.property(
        fc.array(ruleOf(mode), { minLength: 1, maxLength: 12 }),
        fc.array(request, { minLength: 1, maxLength: 20 }),
        (rules, requests) => {
          const routes = routesOf(rules, mode);
          const router = createRouter(routes, mode);
          for (const [method, path] of requests) {
            expect(findRoute(router, `${method} ${path}`)).toEqual(
              reference(routes, method, path),
            );
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

const request = fc.tuple(
  fc.constantFrom('GET', 'POST', 'PUT'),
  // Few letters, so that rules and paths meet.
  fc
    .array(fc.constantFrom('a', 'b', 'c', '', 'a:v', 'b:w', 'a:v:w', 'c:x'), {
      maxLength: 5,
    })
    .map((segments) => `/${segments.join('/')}`)
    .filter((path) => !path.endsWith('/:v')),
);

function ruleOf(mode: Mode): fc.Arbitrary<string> {
  const segment = fc.constantFrom(
    'a',
    'b',
    'c',
    '*',
    '{?}',
    '{?=a/*}',
    '{?=*/b}',
  );
  const rest = fc.constantFrom('**', '{?=**}', '{?=a/**}');
  const segments = fc.array(segment, { minLength: 1, maxLength: 4 });
  const tail =
    mode === 'spec' ? fc.constant([]) : fc.array(segment, { maxLength: 2 });
  const path = fc.oneof(
    segments,
    fc
      .tuple(fc.array(segment, { maxLength: 3 }), rest, tail)
      .map(([before, middle, after]) => [...before, middle, ...after]),
  );
  const method = fc.constantFrom(
    'GET',
    'POST',
    ...(mode === 'spec' ? ['*'] : []),
  );
  const verb = fc.constantFrom('', '', ':v', ':w');
  return fc.tuple(method, path, verb).map(([method, parts, verb]) => {
    let count = 0;
    const template = parts.join('/').replaceAll('?', () => `x${count++}`);
    return `${method} /${template}${verb}`;
  });
}

/** Leaves out rules that a loader refuses, since others have their requests. */
function routesOf(rules: readonly string[], mode: Mode): Route[] {
  const routes = rules.map((rule) => routeOf(rule, { mode }));
  if (mode === 'grpc-gateway') return routes;
  const byKey = new Map<string, Route>();
  for (const route of routes) {
    const { segments, verb } = route.template;
    const key = JSON.stringify([route.httpMethod, segments, verb]);
    if (!byKey.has(key)) byKey.set(key, route);
  }
  return [...byKey.values()];
}
