// Which pages may open a WebSocket: browsers ask nobody, but say where one is from.
import type { IncomingMessage } from 'node:http';
import { status } from '@grpc/grpc-js';
import type { HeaderList } from '../backend/gateway-call.ts';
import { quote } from '../messages/refusal.ts';
import { RpcError } from '../rpc-error.ts';

/** What a browser adds of its own accord to what any page sends. */
const CREDENTIALS = new Set([
  'authorization',
  'grpcgateway-authorization',
  'grpcgateway-cookie',
]);

/** Refuses pages of strange origins. Those of `corsOrigins` are let in, without
 * the credentials of whoever looks at them, as in CORS.
 * @param metadata that the request became
 * @returns what of it may be passed on
 * @throws RpcError PERMISSION_DENIED */
export function checkOrigin(
  { headers }: IncomingMessage,
  corsOrigins: readonly string[],
  metadata: HeaderList,
): HeaderList {
  const { origin, host } = headers;
  // Programs that are no browsers have none, or set it as they like.
  if (origin === undefined || isOwn(origin, host)) return metadata;
  if (!corsOrigins.includes(origin) && !corsOrigins.includes('*')) {
    const details = `Pages of ${quote(origin)} may not open a WebSocket here.`;
    throw new RpcError(status.PERMISSION_DENIED, details);
  }
  return withoutCredentials(metadata);
}

// Names and values in turns.
function withoutCredentials(metadata: HeaderList): HeaderList {
  return metadata.filter((_, at) => {
    const name = at % 2 === 0 ? metadata[at] : metadata[at - 1];
    return !CREDENTIALS.has(name ?? '');
  });
}

// The scheme does not count: whoever ends TLS before us has another one.
function isOwn(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
