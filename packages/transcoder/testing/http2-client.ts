// The client of HTTP/2 with either kind of connection: frames of our own, and
// those of Node, to compare them with.
import { Metadata, status } from '@grpc/grpc-js';
import { http2Backend } from '../src/backend/http2-backend.ts';
import type { OpenConnection } from '../src/http2/connection.ts';
import { openFramedConnection } from '../src/http2/framed/framed-connection.ts';
import { readTarget } from '../src/http2/target.ts';
import { openNodeConnection } from './node-connection.ts';

/** Both kinds. */
export const connections: [name: string, open: OpenConnection][] = [
  ['frames of our own', openFramedConnection],
  ['node:http2', openNodeConnection],
];

/** A client of a server, over one kind of connection. `using` closes it. */
export function clientOf(
  open: OpenConnection,
  address: string,
  { keepaliveMs = 0, pingMs = 0 } = {},
) {
  const target = readTarget(address);
  if (!target) throw new Error(`This is no address: ${address}`);
  const backend = http2Backend({
    ...{ target, open, keepaliveMs, pingMs },
    trust: undefined,
    messageBytes: 4 * 1024 * 1024,
  });
  const answer = async (word = 'hi', options = {}) => {
    const { message, ...rest } = await backend.unary(
      '/test.Text/Shout',
      Buffer.from(word),
      {
        metadata: new Metadata(),
        deadline: new Date(Date.now() + 60_000),
        signal: new AbortController().signal,
        ...options,
      },
    );
    return { ...rest, message: Buffer.from(message) };
  };
  return {
    answer,
    // The message, or the code and the words.
    call: (word?: string, options?: object) =>
      answer(word, options).then(
        ({ message }) => message.toString(),
        ({ code, details }) => `${status[code]}: ${details}`,
      ),
    [Symbol.dispose]: () => backend.close(),
  };
}
