// Which status of gRPC it is when HTTP says what happened, as gRPC's own
// document "HTTP/2 protocol" maps it.
import { constants } from 'node:http2';
import { Metadata, type StatusObject, status } from '@grpc/grpc-js';
import type { HeaderList, StreamFailure } from '../http2/connection.ts';
import { metadataOf, valueIn } from './header-metadata.ts';

const {
  NGHTTP2_CANCEL,
  NGHTTP2_ENHANCE_YOUR_CALM,
  NGHTTP2_INADEQUATE_SECURITY,
  NGHTTP2_REFUSED_STREAM,
} = constants;

const ofHttp = new Map<string, status>([
  ['400', status.INTERNAL],
  ['401', status.UNAUTHENTICATED],
  ['403', status.PERMISSION_DENIED],
  ['404', status.UNIMPLEMENTED],
  ['429', status.UNAVAILABLE],
  ['502', status.UNAVAILABLE],
  ['503', status.UNAVAILABLE],
  ['504', status.UNAVAILABLE],
]);

const ofReset = new Map<number, status>([
  [NGHTTP2_REFUSED_STREAM, status.UNAVAILABLE],
  [NGHTTP2_CANCEL, status.CANCELLED],
  [NGHTTP2_ENHANCE_YOUR_CALM, status.RESOURCE_EXHAUSTED],
  [NGHTTP2_INADEQUATE_SECURITY, status.PERMISSION_DENIED],
]);

/** What of the trailers is the status, and no metadata. */
export const OF_STATUS = new Set(['grpc-status', 'grpc-message']);

/** A status without metadata. */
export function plainStatus(code: status, details: string): StatusObject {
  return { code, details, metadata: new Metadata() };
}

/** Whether a response is one of gRPC, and not of a proxy on the way. */
export function isGrpc(header: HeaderList): boolean {
  const type = valueIn(header, 'content-type');
  return type?.startsWith('application/grpc') === true;
}

/** The status of a response that says nothing of gRPC. */
export function httpStatus(header: HeaderList): StatusObject {
  const http = valueIn(header, ':status');
  const code = ofHttp.get(http ?? '') ?? status.UNKNOWN;
  const type = valueIn(header, 'content-type') ?? 'none';
  const details = `Received HTTP status code ${http} and content-type ${type}`;
  return plainStatus(code, details);
}

/** Whether the status that a server has sent is OK. */
export function isOk(trailer: HeaderList): boolean {
  return valueIn(trailer, 'grpc-status') === '0';
}

/** The status that a server has sent.
 * @param trailer where it should be
 * @param header of a response that has one besides */
export function trailerStatus(
  trailer: HeaderList,
  header: HeaderList,
): StatusObject {
  const code = valueIn(trailer, 'grpc-status');
  const metadata = metadataOf(trailer, OF_STATUS);
  if (code === undefined) {
    const { code, details } = httpStatus(header.length > 0 ? header : trailer);
    return { code, details, metadata };
  }
  const details = decode(valueIn(trailer, 'grpc-message') ?? '');
  const isNumber = /^(0|-?[1-9]\d*)$/.test(code);
  return { code: isNumber ? Number(code) : status.UNKNOWN, details, metadata };
}

// Servers write what is not ASCII as percent-encoded UTF-8.
function decode(message: string): string {
  if (!message.includes('%')) return message;
  try {
    return decodeURIComponent(message);
  } catch {
    return message;
  }
}

/** The status of a stream that broke off. */
export function failureStatus({ code, message }: StreamFailure): StatusObject {
  const known = code === undefined ? status.UNAVAILABLE : ofReset.get(code);
  return plainStatus(known ?? status.INTERNAL, message);
}
