// Reads the frames in which gRPC sends messages over HTTP/2: a byte that says
// whether the message is compressed, four bytes of length, and the message.
import { Cursor, count } from './cursor.ts';
import type { Part } from './part.ts';
import type { Problem } from './problem.ts';

/** What the bytes of one direction of a call say. */
export interface Frames {
  frames: Frame[];
  /** Why reading ended before the bytes did. A stream that goes on may send what
   * is missing. */
  problem?: Problem;
  /** What was not read because of the problem. */
  rest?: Part;
}

/** One message on its way. */
export interface Frame {
  /** One byte: 1 if the message is compressed, 0 if it is not. */
  flag: Part;
  /** Whether `data` is compressed, by the algorithm that the header grpc-encoding
   * names. */
  compressed: boolean;
  /** Four bytes, the highest first. */
  length: Part;
  /** What these say: the number of bytes of the message. */
  size: number;
  /** The message. Missing where there is less than `size` of it. */
  data?: Part;
  /** A flag that is neither 0 nor 1. Its frame can be read all the same. */
  problem?: Problem;
}

/** Reads gRPC frames. No bytes make it throw: what is wrong with them is in the
 * result, and so are all of them.
 * @param offset where `bytes` begins in the whole input, in bytes; all offsets
 *   in the result count from there
 * @see https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md */
export function readFrames(bytes: Uint8Array, offset = 0): Frames {
  const cursor = new Cursor(bytes, offset);
  const result: Frames = { frames: [] };
  try {
    while (cursor.left > 0) {
      const frame = takeHead(cursor);
      result.frames.push(frame);
      checkLeft(cursor, frame.size, 'of a message');
      frame.data = cursor.take('data', frame.size);
    }
  } catch (error) {
    Object.assign(result, cursor.giveUp(error));
  }
  return result;
}

const HEAD = 5;

function takeHead(cursor: Cursor): Frame {
  checkLeft(cursor, HEAD, 'before a message');
  const flag = cursor.take('flag', 1);
  const length = cursor.take('length', 4);
  const { buffer, byteOffset } = length.bytes;
  const size = new DataView(buffer, byteOffset).getUint32(0);
  const compressed = flag.bytes[0] === 1;
  const problem = wrongFlag(flag);
  return { flag, compressed, length, size, ...(problem && { problem }) };
}

function wrongFlag({ bytes: [flag = 0], offset }: Part): Problem | undefined {
  if (flag <= 1) return undefined;
  return { kind: 'flag', offset, expected: '0 or 1', found: `${flag}` };
}

function checkLeft(cursor: Cursor, size: number, what: string): void {
  if (cursor.left >= size) return;
  const found = count(cursor.left);
  const expected = `${count(size)} ${what}`;
  cursor.fail('truncated-frame', expected, found, cursor.left);
}
