// One message with a field of every type goes round the languages: each server
// decodes it, encodes it again, and the next one gets what came of it.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client, credentials } from '@grpc/grpc-js';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import {
  type ServerProgram,
  startProgram,
  whyNotHere,
} from '@polyglot-grpc/lesson-testing/programs';
import { sameValues } from './same-values.ts';
import { textToWire } from './text-to-wire.ts';
import { EVERYTHING, valueFields } from './vectors.ts';

const root = resolve(import.meta.dirname, '../../..');
const lesson = join(root, 'packages/lessons/data-exchange');

const SERVERS: Record<string, string> = {
  'TypeScript, proto-loader': 'src/server.ts',
  'TypeScript, ts-proto': 'src/server-static.ts',
  Python: 'python/server.py',
  Go: 'go/server/main.go',
  Java: 'java/src/main/java/dataexchange/ExchangeServer.java',
};

/** The stations of the round, there and back, and how the message left each of
 * them. What proto-loader does to it comes last, since it stays so. */
export async function round(): Promise<string> {
  const missing = Object.entries(SERVERS).find(([, file]) => whyNotHere(file));
  if (missing) {
    console.warn(
      `Skipped: the round needs ${missing[0]} and is kept as it was.`,
    );
    return readFileSync(join(root, 'docs/data/values-round.txt'), 'utf8');
  }
  await using servers = await startAll();
  const [loader = '', first = '', ...others] = Object.keys(SERVERS);
  const back = [...others].reverse();
  const stops = [first, ...others, first, ...back, first, loader];
  const lines = [line('sent', everything, everything)];
  let bytes: Buffer = everything;
  for (const stop of stops) {
    const answer = await echo(servers.portOf(stop), bytes);
    lines.push(line(stop, answer, bytes));
    bytes = answer;
  }
  return `${lines.join('\n')}\n`;
}

const everything = Buffer.from(textToWire(EVERYTHING, valueFields));

function line(stop: string, bytes: Buffer, before: Buffer): string {
  const kept = sameValues(bytes, before, valueFields);
  const fate = bytes === before ? '' : kept ? ', the same values' : ', changed';
  return `${stop.padEnd(26)}${bytes.length} bytes${fate}`;
}

async function startAll() {
  await using stack = new AsyncDisposableStack();
  const started = new Map<string, ServerProgram>();
  for (const [name, file] of Object.entries(SERVERS)) {
    const server = await startProgram(join(lesson, file));
    started.set(name, stack.use(server));
  }
  const own = stack.move();
  return {
    portOf: (name: string) => started.get(name)?.port ?? 0,
    [Symbol.asyncDispose]: () => own.disposeAsync(),
  };
}

// The client knows no contract: it sends bytes and gets bytes.
async function echo(port: number, request: Buffer): Promise<Buffer> {
  const address = `localhost:${port}`;
  const client = new Client(address, credentials.createInsecure());
  const asIs = (bytes: Buffer) => bytes;
  const path = '/example.ValueService/Echo';
  const deadline = Date.now() + 60_000;
  return unary<Buffer>((done) =>
    client.makeUnaryRequest(path, asIs, asIs, request, { deadline }, done),
  ).finally(() => client.close());
}
