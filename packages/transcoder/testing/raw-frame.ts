// Frames of HTTP/2 as bytes, right ones and wrong ones.
import { HEAD_BYTES, writeHead } from '../src/http2/frames/frame.ts';

/** A frame, whatever it says.
 * @param payload bytes, or hexadecimal digits */
export function rawFrame(
  type: number,
  flags = 0,
  streamId = 0,
  payload: Buffer | string = '',
): Buffer {
  const bytes =
    typeof payload === 'string' ? Buffer.from(payload, 'hex') : payload;
  const head = Buffer.alloc(HEAD_BYTES);
  writeHead(head, 0, bytes.length, type, flags, streamId);
  return Buffer.concat([head, bytes]);
}
