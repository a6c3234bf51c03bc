// How a conversation over a WebSocket ends: a code, and a reason for people.
import { status } from '@grpc/grpc-js';
import type { RpcError } from '../rpc-error.ts';

/** The call ended with OK. */
export const OK = 1000;
/** The gateway ends: the client may connect again, to another one. */
export const GOING_AWAY = 1001;
/** Codes from here on belong to applications. The code of gRPC is added. */
const FIRST_OF_ERRORS = 4000;
/** Codes end before here. */
const NO_CODE = 1000;
/** What fits into the frame that closes. */
const REASON_BYTES = 123;
const ELLIPSIS = '…';

/** The code that tells of an error: 4005 for NOT_FOUND, which is 5. */
export function closeCodeOf({ code }: RpcError): number {
  // A server may send any number for a code.
  const isKnown = code > 0 && code < NO_CODE;
  return FIRST_OF_ERRORS + (isKnown ? code : status.UNKNOWN);
}

/** The message of an error, cut to what fits, between two characters. */
export function closeReasonOf({ details }: RpcError): string {
  const bytes = Buffer.from(details);
  if (bytes.length <= REASON_BYTES) return details;
  let end = REASON_BYTES - Buffer.byteLength(ELLIPSIS);
  // The later bytes of a character begin with the bits 10.
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.toString('utf8', 0, end) + ELLIPSIS;
}
