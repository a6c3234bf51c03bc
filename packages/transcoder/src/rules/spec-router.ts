// Finds routes as google/api/http.proto says, the most specific first.
import { allowedMethods } from './allowed-methods.ts';
import { type Capture, captureOf } from './capture.ts';
import type { Match, Router } from './create-router.ts';
import { readPath } from './request-path.ts';
import type { Route } from './route.ts';
import { TemplateIndex } from './template-index.ts';
import { search } from './trie.ts';

/** The routes of one template, by method. */
type Leaf = Map<string, Target>;

interface Target {
  route: Route;
  capture: Capture;
}

/** Arranges routes by the segments of their templates: the order in which they
 * come says nothing. */
export function createSpecRouter(routes: readonly Route[]): Router {
  const index = new TemplateIndex<Leaf>();
  for (const route of routes) {
    const { segments, verb } = route.template;
    const leaf = index.plant(verb, segments, () => new Map());
    leaf.set(route.httpMethod, { route, capture: captureOf(route) });
  }
  return { match: (httpMethod, path) => match(index, httpMethod, path) };
}

function match(
  index: TemplateIndex<Leaf>,
  httpMethod: string,
  text: string,
): Match {
  const whole = readPath(text);
  if (whole === undefined) return { kind: 'not found' };
  const readings = index.readings(whole);
  const hasTarget = (leaf: Leaf) => targetOf(leaf, httpMethod) !== undefined;
  for (const { root, path } of readings) {
    const leaf = search(root, path.plain, false, hasTarget);
    const target = leaf && targetOf(leaf, httpMethod);
    if (target === undefined) continue;
    const { route, capture } = target;
    return { kind: 'found', route, values: capture(path) };
  }
  const methods = allowedMethods(readings, false);
  if (methods.size === 0) return { kind: 'not found' };
  if (methods.has('GET')) methods.add('HEAD');
  return { kind: 'wrong method', allow: [...methods].sort() };
}

/** A rule for the method itself comes before one for any method. Whatever can be
 * read by GET answers HEAD, too. */
function targetOf(leaf: Leaf, httpMethod: string): Target | undefined {
  return (
    leaf.get(httpMethod) ??
    (httpMethod === 'HEAD' ? leaf.get('GET') : undefined) ??
    leaf.get('*')
  );
}
