// A message that came compressed, as the header "grpc-encoding" said.

import { gunzip, inflate } from 'node:zlib';
import { type StatusObject, status } from '@grpc/grpc-js';
import { plainStatus } from './transport-status.ts';

/** What this side can read: the value of "grpc-accept-encoding". */
export const ENCODINGS = 'identity,deflate,gzip';

const inflaters = new Map([
  ['gzip', gunzip],
  ['deflate', inflate],
]);

/** Decompresses a message.
 * @param limit bytes that it may have then
 * @param done is given the message, or the status that the call fails with */
export function decompress(
  message: Uint8Array,
  encoding: string,
  limit: number,
  done: (message: Uint8Array | undefined, failure?: StatusObject) => void,
): void {
  const inflater = inflaters.get(encoding);
  if (!inflater) {
    const details = `Received a compressed message, and grpc-encoding is ${encoding}`;
    done(undefined, plainStatus(status.INTERNAL, details));
    return;
  }
  inflater(message, { maxOutputLength: limit }, (error, plain) => {
    if (!error) done(plain);
    else if (Object(error).code === 'ERR_BUFFER_TOO_LARGE') {
      const details = `Received message that decompresses to a size larger than ${limit}`;
      done(undefined, plainStatus(status.RESOURCE_EXHAUSTED, details));
    } else {
      const details = `Failed to decompress ${encoding}-encoded message`;
      done(undefined, plainStatus(status.INTERNAL, details));
    }
  });
}
