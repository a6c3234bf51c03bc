// Which rpc a WebSocket is for: a browser opens each by GET, so its path decides.
import { status } from '@grpc/grpc-js';
import type { Found } from '../http/find-route.ts';
import { RpcError } from '../rpc-error.ts';
import { createRouter, type Router } from '../rules/create-router.ts';
import type { Route } from '../rules/route.ts';
import type { Mode } from '../settings.ts';

const METHOD = 'GET';

/** The rules of rpcs that take a stream, whatever their methods are. */
export class SocketRoutes {
  readonly #router: Router;
  /** Of several rules with one template, all of them in words. */
  readonly #rivals = new Map<Route, readonly string[]>();

  constructor(routes: readonly Route[], mode: Mode) {
    const byTemplate = new Map<string, [Route, ...Route[]]>();
    for (const route of routes.filter(takesStream)) {
      const template = templateOf(route);
      const rules = byTemplate.get(template);
      if (rules) rules.push(route);
      else byTemplate.set(template, [route]);
    }
    const asGet = [...byTemplate.values()].map((rules) => {
      const route = { ...rules[0], httpMethod: METHOD };
      // Rules that differ in nothing but their methods are one here.
      const isOne = new Set(rules.map(bindingOf)).size === 1;
      if (!isOne) this.#rivals.set(route, rules.map(nameOf));
      return route;
    });
    this.#router = createRouter(asGet, mode);
  }

  /** @returns undefined where no rpc that takes a stream has the path
   * @throws RpcError INVALID_ARGUMENT where several have, or for a bad path */
  find(path: string): Found | undefined {
    const match = this.#router.match(METHOD, path);
    if (match.kind !== 'found') return undefined;
    const rivals = this.#rivals.get(match.route);
    if (rivals === undefined) return match;
    const details = `A WebSocket cannot tell the rules of this path apart: ${rivals.join(', ')}.`;
    throw new RpcError(status.INVALID_ARGUMENT, details);
  }
}

function takesStream({ method: { methodKind } }: Route): boolean {
  return methodKind === 'client_streaming' || methodKind === 'bidi_streaming';
}

// Variables may have other names: the same paths match.
function templateOf({ template: { segments, verb } }: Route): string {
  return JSON.stringify([segments, verb]);
}

function bindingOf({ rpc, body }: Route): string {
  return `${rpc} ${typeof body === 'object' ? body.name : body}`;
}

function nameOf({ httpMethod, rpc }: Route): string {
  return `${httpMethod} for ${rpc}`;
}
