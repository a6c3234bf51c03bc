// What holds for every template and every path.
import { describe, expect, test } from '@jest/globals';
import { request, ruleOf } from '../../testing/arbitrary-rules.ts';
import { describedPath } from '../../testing/arbitrary-template.ts';
import fc from '../../testing/fast-check.ts';
import { findRoute } from '../../testing/find-route.ts';
import { matchByOrder, matchBySpec } from '../../testing/naive-matcher.ts';
import { routeOf } from '../../testing/route-of.ts';
import type { Mode } from '../settings.ts';
import { createRouter } from './create-router.ts';
import type { Route } from './route.ts';

const settings = { numRuns: 2_000 };

test('a path that a template describes matches it, with its values', () => {
  const property = fc.property(describedPath, ({ rule, request, values }) => {
    const router = createRouter([routeOf(rule)], 'spec');
    expect(findRoute(router, request)).toEqual([rule, ...values]);
  });
  fc.assert(property, settings);
});

describe.each([
  ['spec', matchBySpec],
  ['grpc-gateway', matchByOrder],
] as const)('a router of mode %s', (mode, search) => {
  test('finds what a search through all rules finds', () => {
    const property = fc.property(
      fc.array(ruleOf(mode), { minLength: 1, maxLength: 12 }),
      fc.array(request, { minLength: 1, maxLength: 20 }),
      (rules, requests) => {
        const routes = routesOf(rules, mode);
        const router = createRouter(routes, mode);
        for (const [method, path] of requests) {
          const found = findRoute(router, `${method} ${path}`);
          expect(found).toEqual(search(routes, method, path));
        }
      },
    );
    fc.assert(property, settings);
  });
});

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
