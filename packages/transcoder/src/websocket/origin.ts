// Which pages may open a WebSocket: browsers ask nobody, but say where one is from.
import type { IncomingMessage } from 'node:http';
import { type Metadata, status } from '@grpc/grpc-js';
import { quote } from '../messages/refusal.ts';
import { RpcError } from '../rpc-error.ts';

/** What a browser adds of its own accord to what any page sends. */
const CREDENTIALS = [
  'authorization',
  'grpcgateway-authorization',
  'grpcgateway-cookie',
];

/** Refuses pages of strange origins. Those of `corsOrigins` are let in, without
 * the credentials of whoever looks at them, as in CORS.
 * @throws RpcError PERMISSION_DENIED */
export function checkOrigin(
  { headers }: IncomingMessage,
  corsOrigins: readonly string[],
  metadata: Metadata,
): void {
  const { origin, host } = headers;
  // Programs that are no browsers have none, or set it as they like.
  if (origin === undefined || isOwn(origin, host)) return;
  if (!corsOrigins.includes(origin) && !corsOrigins.includes('*')) {
    const details = `Pages of ${quote(origin)} may not open a WebSocket here.`;
    throw new RpcError(status.PERMISSION_DENIED, details);
  }
  for (const name of CREDENTIALS) metadata.remove(name);
}

// The scheme does not count: whoever ends TLS before us has another one.
function isOwn(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
