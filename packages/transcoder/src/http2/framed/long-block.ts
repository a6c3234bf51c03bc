// Sends a block of headers that is longer than a frame: RFC 9113, section 4.3.
import {
  Flag,
  FRAME_BYTES,
  FrameType,
  HEAD_BYTES,
  writeHead,
} from '../frames/frame.ts';
import type { Outbox } from './outbox.ts';

/** Sends HEADERS and as many CONTINUATION as it takes.
 * @param flags of HEADERS */
export function sendLongBlock(
  outbox: Outbox,
  streamId: number,
  flags: number,
  block: Buffer,
): void {
  for (let from = 0; from < block.length; from += FRAME_BYTES) {
    const to = Math.min(from + FRAME_BYTES, block.length);
    const type = from === 0 ? FrameType.HEADERS : FrameType.CONTINUATION;
    const ends = to === block.length ? Flag.END_HEADERS : 0;
    const all = (from === 0 ? flags : 0) | ends;
    const at = outbox.reserve(HEAD_BYTES);
    outbox.commit(writeHead(outbox.bytes, at, to - from, type, all, streamId));
    outbox.append(block, from, to);
  }
}
