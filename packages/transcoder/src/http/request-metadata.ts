// What a gRPC server learns of the headers of an HTTP request.
import type { IncomingMessage } from 'node:http';
import { Metadata, status } from '@grpc/grpc-js';
import { decodeBase64 } from '../messages/base64.ts';
import { RpcError } from '../rpc-error.ts';
import type { Mode } from '../settings.ts';

const OWN_PREFIX = 'grpc-metadata-';

// Headers that every program on the way may know. They go on under a name of the
// gateway's own, because a server of gRPC has other uses for some of them.
const PERMANENT = new Map(
  [
    'accept',
    'accept-charset',
    'accept-language',
    'accept-ranges',
    'authorization',
    'cache-control',
    'content-type',
    'cookie',
    'date',
    'expect',
    'from',
    'if-match',
    'if-modified-since',
    'if-none-match',
    'if-schedule-tag-match',
    'if-unmodified-since',
    'max-forwards',
    'origin',
    'pragma',
    'referer',
    'user-agent',
    'via',
    'warning',
  ].map((name) => [name, `grpcgateway-${name}`]),
);

// What gRPC and HTTP/2 say themselves, and what this gateway says for a client.
const RESERVED = new Set([
  'connection',
  'content-length',
  'content-type',
  'host',
  'http2-settings',
  'keep-alive',
  'proxy-connection',
  'te',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'x-forwarded-for',
  'x-forwarded-host',
]);

/** Makes the metadata of a call.
 * @throws RpcError INVALID_ARGUMENT naming the header */
export function metadataOf(request: IncomingMessage, mode: Mode): Metadata {
  const metadata = new Metadata();
  const { rawHeaders } = request;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase();
    const value = rawHeaders[index + 1] ?? '';
    const permanent = PERMANENT.get(name);
    if (permanent !== undefined) addPermanent(metadata, permanent, name, value);
    else if (name.startsWith(OWN_PREFIX)) addOwn(metadata, name, value, mode);
  }
  addForwarded(metadata, request);
  return metadata;
}

// Browsers and proxies send these unasked. One that gRPC cannot carry is left
// out: a cookie of somebody else must not make every request fail.
function addPermanent(
  metadata: Metadata,
  target: string,
  name: string,
  value: string,
): void {
  if (!isPrintable(value)) return;
  metadata.add(target, value);
  if (name === 'authorization') metadata.add(name, value);
}

// Metadata that the client sends on purpose: it arrives, or is refused.
function addOwn(
  metadata: Metadata,
  header: string,
  value: string,
  mode: Mode,
): void {
  const name = header.slice(OWN_PREFIX.length);
  const fault = faultOf(name, value);
  if (fault !== undefined) {
    // grpc-gateway leaves such metadata out, and makes the call without it.
    if (mode === 'grpc-gateway') return;
    throw refused(header, fault);
  }
  if (!name.endsWith('-bin')) {
    metadata.add(name, value);
    return;
  }
  // grpc-gateway reads each line as one value, in the one alphabet alone.
  const isSpec = mode === 'spec';
  for (const part of isSpec ? value.split(',') : [value]) {
    const text = part.trim();
    const isKnown = isSpec || !/[-_]/.test(text);
    const bytes = isKnown ? decodeBase64(text) : undefined;
    if (!bytes) throw refused(header, 'must be base64.');
    metadata.add(name, bytes);
  }
}

function faultOf(name: string, value: string): string | undefined {
  if (!/^[0-9a-z_.-]+$/.test(name)) {
    return 'names metadata that gRPC does not allow: letters, digits and "_.-" only.';
  }
  if (RESERVED.has(name) || name.startsWith('grpc-')) {
    return 'names metadata that gRPC or the gateway sets itself.';
  }
  if (!name.endsWith('-bin') && !isPrintable(value)) {
    return 'has a value that is not printable ASCII. Send it as base64 under a name that ends with -bin.';
  }
  return undefined;
}

// The server sees the gateway's address. These two tell it whose request it was.
function addForwarded(metadata: Metadata, request: IncomingMessage): void {
  const { headers, socket } = request;
  const host = [headers['x-forwarded-host'], headers.host].find(isUsable);
  if (host !== undefined) metadata.set('x-forwarded-host', String(host));
  // An IPv4 client of a socket that takes both families has a longer name.
  const client = socket.remoteAddress?.replace(/^::ffff:(?=\d+\.)/, '');
  const way = [headers['x-forwarded-for'], client].filter(Boolean).join(', ');
  if (isUsable(way)) metadata.set('x-forwarded-for', way);
}

function isUsable(value: string | string[] | undefined): boolean {
  return typeof value === 'string' && value !== '' && isPrintable(value);
}

function isPrintable(value: string): boolean {
  return /^[ -~]*$/.test(value);
}

function refused(header: string, reason: string): RpcError {
  return new RpcError(
    status.INVALID_ARGUMENT,
    `The header ${header} ${reason}`,
  );
}
