// From a request to the rpc that answers it, or to the reason why there is none.
import { status } from '@grpc/grpc-js';
import { RpcError } from '../rpc-error.ts';
import type { Router } from '../rules/create-router.ts';
import type { Route } from '../rules/route.ts';
import type { Mode } from '../settings.ts';

/** What a request has found. */
export interface Found {
  route: Route;
  values: readonly string[];
}

/** Looks for a route.
 * @throws RpcError NOT_FOUND, or UNIMPLEMENTED with the methods that there are */
export function findRoute(
  router: Router,
  mode: Mode,
  method: string,
  path: string,
): Found {
  const match = router.match(method, path);
  if (match.kind === 'found' && (method !== 'HEAD' || isUnary(match.route))) {
    return match;
  }
  throw match.kind === 'not found'
    ? notFound(mode)
    : wrongMethod(mode, method, methodsOf(router, mode, path));
}

/** The methods that a path takes, those among them that the gateway adds; "*"
 * for any. */
export function methodsOf(router: Router, mode: Mode, path: string): string[] {
  // No rule can have this method: its letters are small.
  const match = router.match('any', path);
  if (match.kind === 'found') return ['*'];
  if (match.kind === 'not found') return [];
  if (mode !== 'spec') return [...match.allow];
  const head = router.match('HEAD', path);
  const hasHead = head.kind === 'found' && isUnary(head.route);
  const methods = match.allow.filter((name) => name !== 'HEAD' || hasHead);
  return [...new Set([...methods, 'OPTIONS'])].sort();
}

// A head without a body says nothing about a stream, which would begin for it.
function isUnary(route: Route): boolean {
  return route.method.methodKind === 'unary';
}

function notFound(mode: Mode): RpcError {
  const details =
    mode === 'spec' ? 'No rpc is served at this path.' : 'Not Found';
  return new RpcError(status.NOT_FOUND, details);
}

function wrongMethod(
  mode: Mode,
  method: string,
  allowed: readonly string[],
): RpcError {
  if (mode === 'grpc-gateway') {
    return new RpcError(status.UNIMPLEMENTED, 'Method Not Allowed');
  }
  const allow = allowed.join(', ');
  const details = `The method must be one of ${allow}, not ${method}.`;
  return new RpcError(status.UNIMPLEMENTED, details, {
    httpStatus: 405,
    headers: { Allow: allow },
  });
}
