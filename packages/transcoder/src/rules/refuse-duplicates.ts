// Finds rules that want the same requests.
import { nameOf } from './methods.ts';
import type { PlacedRoute } from './placed.ts';
import type { Fault } from './rule-error.ts';

/** Reports every route that matches what an earlier one does: the same method,
 * and the same template but for the names of its variables. */
export function refuseDuplicates(
  routes: readonly PlacedRoute[],
  faults: Fault[],
): void {
  const owners = new Map<string, string>();
  for (const { route, place } of routes) {
    const { httpMethod, method, template } = route;
    const rpc = nameOf(method);
    const key = JSON.stringify([httpMethod, template.segments, template.verb]);
    const owner = owners.get(key);
    if (owner === undefined) {
      owners.set(key, rpc);
      continue;
    }
    const whose = owner === rpc ? 'the same rpc' : owner;
    const reason = `${httpMethod} "${template.text}" is a rule of ${whose} already.`;
    faults.push({ rpc, place, reason });
  }
}
