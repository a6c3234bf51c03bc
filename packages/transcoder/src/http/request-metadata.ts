// What a gRPC server learns of the headers of an HTTP request.
import type { IncomingMessage } from 'node:http';
import { status } from '@grpc/grpc-js';
import type { HeaderList } from '../backend/gateway-call.ts';
import { isMetadataName, isPrintable } from '../characters.ts';
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
export function metadataOf(request: IncomingMessage, mode: Mode): HeaderList {
  const metadata: string[] = [];
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
  metadata: string[],
  target: string,
  name: string,
  value: string,
): void {
  if (!isPrintable(value)) return;
  metadata.push(target, value);
  if (name === 'authorization') metadata.push(name, value);
}

// Metadata that the client sends on purpose: it arrives, or is refused.
function addOwn(
  metadata: string[],
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
    metadata.push(name, value);
    return;
  }
  // grpc-gateway reads each line as one value, in the one alphabet alone.
  const isSpec = mode === 'spec';
  for (const part of isSpec ? value.split(',') : [value]) {
    const text = part.trim();
    const isKnown = isSpec || !(text.includes('-') || text.includes('_'));
    const bytes = isKnown ? decodeBase64(text) : undefined;
    if (!bytes) throw refused(header, 'must be base64.');
    metadata.push(name, bytes.toString('base64'));
  }
}

function faultOf(name: string, value: string): string | undefined {
  if (!isMetadataName(name)) {
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
function addForwarded(metadata: string[], request: IncomingMessage): void {
  const { headers, socket } = request;
  const front = headers['x-forwarded-host'];
  const host = isUsable(front) ? front : headers.host;
  if (isUsable(host)) metadata.push('x-forwarded-host', host);
  const before = headers['x-forwarded-for'];
  const client = clientOf(socket.remoteAddress);
  const way = before ? [before, client].filter(Boolean).join(', ') : client;
  if (isUsable(way)) metadata.push('x-forwarded-for', way);
}

// An IPv4 client of a socket that takes both families has a longer name.
function clientOf(address: string | undefined): string | undefined {
  const isMapped = address?.startsWith(MAPPED) && address.includes('.');
  return isMapped ? address?.slice(MAPPED.length) : address;
}

const MAPPED = '::ffff:';

function isUsable(value: string | string[] | undefined): value is string {
  return typeof value === 'string' && value !== '' && isPrintable(value);
}

function refused(header: string, reason: string): RpcError {
  return new RpcError(
    status.INVALID_ARGUMENT,
    `The header ${header} ${reason}`,
  );
}
