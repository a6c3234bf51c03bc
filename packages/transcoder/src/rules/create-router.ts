// Finds the route of a request.
import type { Mode } from '../settings.ts';
import { createCompatibleRouter } from './compatible-router.ts';
import type { Route } from './route.ts';
import { createSpecRouter } from './spec-router.ts';

/** What became of a request. */
export type Match =
  | { kind: 'found'; route: Route; values: readonly string[] }
  /** Rules with other methods have its path; these methods, in order. */
  | { kind: 'wrong method'; allow: readonly string[] }
  | { kind: 'not found' };

/** The routes of one transcoder. */
export interface Router {
  /** Finds the route of a request, with the values of its variables.
   * @param httpMethod in capital letters
   * @param path as it came, with its escapes and without its query
   * @throws RpcError INVALID_ARGUMENT if the path is wrongly encoded */
  match(httpMethod: string, path: string): Match;
}

/** Arranges routes so that a request finds its own. */
export function createRouter(routes: readonly Route[], mode: Mode): Router {
  return mode === 'spec'
    ? createSpecRouter(routes)
    : createCompatibleRouter(routes);
}
