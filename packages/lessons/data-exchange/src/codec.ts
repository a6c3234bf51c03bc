// Takes messages as bytes and prints what a program sees in them.
import { createInterface } from 'node:readline';
import { inspect } from 'node:util';

/** One way to turn bytes into messages and back. */
export interface Codec<Message> {
  decode(bytes: Buffer): Message;
  encode(message: Message): Uint8Array;
  /** What to read, by its name in the contract; other names are those of fields,
   * which TypeScript writes in camelCase. */
  readings: Record<string, (message: Message) => unknown>;
}

/** Takes what to read and the bytes in Base64 from the command line, or else lines
 * of both from standard input, with a tab between. Prints what it sees and the
 * bytes of the message encoded again, in the same form. */
export async function observe<Message extends object>(
  codec: Codec<Message>,
): Promise<void> {
  const typed = process.argv.slice(2).join('\t');
  const lines = typed ? [typed] : createInterface({ input: process.stdin });
  for await (const line of lines) {
    const [name = '', base64 = ''] = line.split('\t');
    console.log(look(codec, name, Buffer.from(base64, 'base64')));
  }
}

function look<Message extends object>(
  { decode, encode, readings }: Codec<Message>,
  name: string,
  bytes: Buffer,
): string {
  let message: Message;
  try {
    message = decode(bytes);
  } catch {
    return 'refused\t';
  }
  const reading = readings[name];
  const value = reading
    ? reading(message)
    : Reflect.get(message, inCamelCase(name));
  // The form in which Node prints a value, on one line.
  const seen = inspect(value, { breakLength: Number.POSITIVE_INFINITY });
  const again = Buffer.from(encode(message)).toString('base64');
  return `${seen}\t${again}`;
}

function inCamelCase(name: string): string {
  return name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
