// Finds routes as grpc-gateway v2 does, the one that was registered last first.
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
  const lastWithVerb = new Map<string, number>();
  for (const [order, route] of routes.entries()) {
    const { segments, verb } = route.template;
    const planted = segments.length === 0 ? ROOT : segments;
    const leaf = index.plant(verb, planted, () => new Map());
    leaf.set(route.httpMethod, {
      route,
      capture: captureOf(route, true),
      order,
    });
    lastWithVerb.set(`${route.httpMethod} :${verb}`, order);
  }
  return {
    match(httpMethod, text): Match {
      const whole = readPathDecoded(text);
      if (whole === undefined) return { kind: 'not found' };
      // A verb without a segment before it ends the search of grpc-gateway.
      const end = lastWithVerb.get(`${httpMethod} ${whole.plain.at(-1)}`) ?? -1;
      let best: Target | undefined;
      let values: string[] = [];
      const methods = new Set<string>();
      for (const { root, path } of index.readings(whole)) {
        search(root, path.plain, true, (leaf) => {
          for (const method of leaf.keys()) methods.add(method);
          const target = leaf.get(httpMethod);
          if (target && target.order > (best?.order ?? end)) {
            best = target;
            values = target.capture(path);
          }
          return false;
        });
      }
      if (best !== undefined) {
        return { kind: 'found', route: best.route, values };
      }
      if (end >= 0 || methods.size === 0) return { kind: 'not found' };
      return { kind: 'wrong method', allow: namesOf(methods) };
    },
  };
}

function namesOf(methods: Set<string>): string[] {
  return [...methods].filter((method) => method !== '*').sort();
}
