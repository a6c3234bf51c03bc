// Finds routes as grpc-gateway v2 does, the one that was registered last first.
import { allowedMethods } from './allowed-methods.ts';
import { type Capture, captureOf } from './capture.ts';
import type { Match, Router } from './create-router.ts';
import type { Segment } from './path-template.ts';
import { readPathDecoded } from './request-path.ts';
import type { Route } from './route.ts';
import { TemplateIndex } from './template-index.ts';
import { search } from './trie.ts';

/** The routes of one template, by method: "*" is a method of that name. */
type Leaf = Map<string, Target>;

interface Target {
  route: Route;
  capture: Capture;
  /** Its place among all routes. */
  order: number;
}

/** The template "/" has one segment without characters, and so has its path. */
const ROOT: Segment[] = [{ kind: 'literal', text: '' }];

/** Arranges routes by their templates, and remembers their order. */
export function createCompatibleRouter(routes: readonly Route[]): Router {
  const index = new TemplateIndex<Leaf>();
  /** The last route of each method and verb. */
  const verbs = new Map<string, number>();
  for (const [order, route] of routes.entries()) {
    const { segments, verb } = route.template;
    const planted = segments.length === 0 ? ROOT : segments;
    const leaf = index.plant(verb, planted, () => new Map());
    const capture = captureOf(route, true);
    leaf.set(route.httpMethod, { route, capture, order });
    if (verb !== undefined) verbs.set(`${route.httpMethod} :${verb}`, order);
  }
  return {
    match: (httpMethod, path) => match(index, verbs, httpMethod, path),
  };
}

function match(
  index: TemplateIndex<Leaf>,
  verbs: ReadonlyMap<string, number>,
  httpMethod: string,
  text: string,
): Match {
  const whole = readPathDecoded(text);
  if (whole === undefined) return { kind: 'not found' };
  const readings = index.readings(whole);
  // A verb without a segment before it ends the search of grpc-gateway.
  const end = verbs.get(`${httpMethod} ${whole.plain.at(-1)}`) ?? -1;
  let last = end;
  let match: Match = { kind: 'not found' };
  for (const { root, path } of readings) {
    search(root, path.plain, true, (leaf) => {
      const target = leaf.get(httpMethod);
      if (target === undefined || target.order < last) return false;
      const { route, capture } = target;
      match = { kind: 'found', route, values: capture(path) };
      last = target.order;
      return false;
    });
  }
  if (last >= 0) return match;
  const allowed = [...allowedMethods(readings, true)];
  if (allowed.length === 0) return match;
  const allow = allowed.filter((method) => method !== '*').sort();
  return { kind: 'wrong method', allow };
}
