// Headers and messages as lines of text: the bytes on the left, on the right
// what they mean.
import type { IncomingHttpHeaders } from 'node:http2';

/** Headers whose values differ from run to run. */
export const VARYING = [':authority', 'date', 'grpc-timeout', 'user-agent'];

/** Lists headers, one a line, in the order in which they came. */
export function describeHeaders(headers: IncomingHttpHeaders): string {
  return Object.entries(headers)
    .map(([name, value]) => line(name, VARYING.includes(name) ? '…' : value))
    .join('\n');
}

/** Describes a gRPC message, or none: a byte for compression, four bytes of length,
 * and protobuf fields.
 * @throws Error at a field that is not text, which these messages do not have */
export function describeMessage(bytes: Buffer): string {
  if (bytes.length === 0) return '';
  const lines = [
    line(hex(bytes.subarray(0, 1)), 'not compressed'),
    line(hex(bytes.subarray(1, 5)), `${bytes.readUInt32BE(1)} bytes follow`),
  ];
  for (let at = 5; at < bytes.length; ) {
    const [tag = 0, length = 0] = bytes.subarray(at, at + 2);
    // Tags and lengths from 128 on take more than one byte.
    if ((tag & 7) !== 2 || tag > 127 || length > 127) {
      throw new Error(`Byte ${at} does not begin a short text field.`);
    }
    const text = bytes.subarray(at + 2, at + 2 + length);
    lines.push(
      line(hex([tag]), `field ${tag >> 3}, wire type 2: a length, then bytes`),
      line(hex([length]), `${length} bytes follow`),
      line(hex(text), `"${text.toString('utf8')}"`),
    );
    at += 2 + length;
  }
  return lines.join('\n');
}

function hex(bytes: Iterable<number>): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

function line(left: string, right: unknown): string {
  return `  ${left.padEnd(20)}  ${right}`;
}
