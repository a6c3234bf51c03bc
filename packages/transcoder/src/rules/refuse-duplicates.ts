// Finds rules that want the same requests.
import type { Mode } from '../settings.ts';
import { nameOf } from './methods.ts';
import type { PlacedRoute } from './placed.ts';
import type { Route } from './route.ts';
import type { Fault } from './rule-error.ts';

/** Reports every route that matches what an earlier one does: the same method,
 * and the same template but for the names of its variables. grpc-gateway refuses
 * equal texts within a service alone, and else lets the later rule win. */
export function refuseDuplicates(
  routes: readonly PlacedRoute[],
  mode: Mode,
  faults: Fault[],
): void {
  const owners = new Map<string, string>();
  for (const { route, place } of routes) {
    const rpc = nameOf(route.method);
    const key = mode === 'spec' ? keyOf(route) : compatibleKeyOf(route);
    const owner = owners.get(key);
    if (owner === undefined) {
      owners.set(key, rpc);
      continue;
    }
    const what = `${route.httpMethod} "${route.template.text}"`;
    const whose = owner === rpc ? 'the same rpc' : owner;
    faults.push({
      rpc,
      place: place(),
      reason: `${what} is a rule of ${whose} already.`,
    });
  }
}

function keyOf({ httpMethod, template }: Route): string {
  return JSON.stringify([httpMethod, template.segments, template.verb]);
}

function compatibleKeyOf({ httpMethod, template, method }: Route): string {
  return JSON.stringify([httpMethod, template.text, method.parent.typeName]);
}
