// The first line of a request: what stands between the method and the version.
import { status } from '@grpc/grpc-js';
import { isVisible } from '../characters.ts';
import { RpcError } from '../rpc-error.ts';

/** Splits a target into its path and its query, neither decoded.
 * @throws RpcError INVALID_ARGUMENT for one without a path */
export function splitTarget(target: string): { path: string; query: string } {
  const relative = target.startsWith('/') ? target : pathOfUrl(target);
  if (!isVisible(relative)) {
    throw bad('The path and the query must be ASCII, the rest of it escaped.');
  }
  const question = relative.indexOf('?');
  if (question < 0) return { path: relative, query: '' };
  return {
    path: relative.slice(0, question),
    query: relative.slice(question + 1),
  };
}

// Clients of a proxy send the whole URL. A server has to take it, too.
function pathOfUrl(target: string): string {
  const authority = /^https?:\/\/[^/?#]+/i.exec(target)?.[0];
  if (authority === undefined) throw bad('The path must begin with a slash.');
  const rest = target.slice(authority.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

function bad(details: string): RpcError {
  return new RpcError(status.INVALID_ARGUMENT, details);
}
