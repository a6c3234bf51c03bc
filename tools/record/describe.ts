// Headers and messages as lines of text: the bytes on the left, on the right
// what they mean.
import type { IncomingHttpHeaders } from 'node:http2';
import { readFrames } from '@polyglot-grpc/wire/frames';
import { readMessage } from '@polyglot-grpc/wire/message';
import type { Part } from '@polyglot-grpc/wire/part';
import { describeProblem } from '@polyglot-grpc/wire/problem';

/** Headers whose values differ from run to run. */
export const VARYING = [':authority', 'date', 'grpc-timeout', 'user-agent'];

/** Lists headers, one a line, in the order in which they came. */
export function describeHeaders(headers: IncomingHttpHeaders): string {
  return Object.entries(headers)
    .map(([name, value]) => line(name, VARYING.includes(name) ? '…' : value))
    .join('\n');
}

/** Describes gRPC messages, or none: for each a byte for compression, four bytes
 * of length, and protobuf fields.
 * @throws Error at a field that is not text, which these messages do not have */
export function describeMessages(bytes: Buffer): string {
  const { frames, problem } = readFrames(bytes);
  if (problem) throw new Error(describeProblem(problem));
  const lines = frames.flatMap(({ flag, length, size, data }) => [
    line(hex(flag.bytes), 'not compressed'),
    line(hex(length.bytes), `${size} bytes follow`),
    ...(data ? describeFields(data) : []),
  ]);
  return lines.join('\n');
}

function describeFields({ bytes, offset }: Part): string[] {
  const { fields } = readMessage(bytes, undefined, offset);
  return fields.flatMap(({ number, tag, length, value }) => {
    if (!length || value?.kind !== 'plain') {
      throw new Error(`Byte ${tag.offset} does not begin a text field.`);
    }
    const text = value.part.bytes;
    return [
      line(
        hex(tag.bytes),
        `field ${number}, wire type 2: a length, then bytes`,
      ),
      line(hex(length.bytes), `${text.length} bytes follow`),
      line(hex(text), `"${new TextDecoder().decode(text)}"`),
    ];
  });
}

function hex(bytes: Iterable<number>): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

function line(left: string, right: unknown): string {
  return `  ${left.padEnd(20)}  ${right}`;
}
