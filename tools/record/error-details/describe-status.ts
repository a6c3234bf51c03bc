// A google.rpc.Status as lines of text, with the messages that it holds.
import { readMessage, type WireMessage } from '@polyglot-grpc/wire/message';
import { problemsOf } from '@polyglot-grpc/wire/parts';
import { describeProblem } from '@polyglot-grpc/wire/problem';
import type { PlainValue } from '@polyglot-grpc/wire/value';
import { registryOf } from '../registry.ts';

const INDENT = '  ';

/** Describes the bytes field by field.
 * @throws Error if they are damaged */
export function describeStatus(bytes: Uint8Array): string[] {
  // What is not Google's is unknown here, as to the clients.
  const types = registryOf('google/rpc');
  const read = (part: Uint8Array, type: string) => {
    const message = readMessage(part, types.getMessage(type));
    const [problem] = problemsOf(message);
    if (problem) throw new Error(describeProblem(problem));
    return message;
  };
  const describe = ({ fields }: WireMessage, depth: number): string[] => {
    let inside = '';
    return fields.flatMap(({ tag, length, name = '?', type, value }) => {
      const start = hex([...tag.bytes, ...(length?.bytes ?? [])]);
      const line = (text: string) =>
        `  ${start.padEnd(8)}${INDENT.repeat(depth)}${name}${text}`;
      if (value?.kind === 'message') {
        return [line(`: ${type}`), ...describe(value.message, depth + 1)];
      }
      if (value?.kind !== 'plain') throw new Error(`${name} is no value.`);
      // The name of a type stands before the bytes of its message.
      if (name === 'type_url') inside = String(value.value).replace(/.*\//, '');
      if (name === 'value' && types.getMessage(inside)) {
        const message = read(value.part.bytes, inside);
        return [line(`: ${inside}`), ...describe(message, depth + 1)];
      }
      return [line(` = ${meaning(value)}`)];
    });
  };
  return describe(read(bytes, 'google.rpc.Status'), 0);
}

function meaning({ value }: PlainValue): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return value instanceof Uint8Array ? hex(value) : String(value);
}

function hex(bytes: Iterable<number>): string {
  return Buffer.from([...bytes])
    .toString('hex')
    .replaceAll(/..(?=.)/g, '$& ');
}
