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
    const byTemplate = Map.groupBy(routes.filter(takesStream), templateOf);
    const asGet: Route[] = [];
    for (const group of byTemplate.values()) {
      // Rules that differ in nothing but their methods are one here.
      const different = Map.groupBy(group, ({ rpc, body }) =>
        bindingOf(rpc, body),
      );
      for (const [route] of different.values()) {
        if (!route) continue;
        const found = { ...route, httpMethod: METHOD };
        asGet.push(found);
        if (different.size > 1) this.#rivals.set(found, group.map(nameOf));
      }
    }
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

function bindingOf(rpc: string, body: Route['body']): string {
  return `${rpc} ${typeof body === 'object' ? body.name : body}`;
}

function nameOf({ httpMethod, rpc }: Route): string {
  return `${httpMethod} for ${rpc}`;
}
