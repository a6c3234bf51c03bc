// What the interceptors of a server write, and what those of both sides add to a
// call on the wire.
import { join } from 'node:path';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';
import { venvPython } from '../run/python.mjs';
import { type Passed, startRelay } from './relay.ts';

const lesson = join(import.meta.dirname, '../../packages/lessons/interceptors');
const client = join(lesson, 'src/client.ts');
const server = join(lesson, 'src/server.ts');

/** The server's lines for the calls of output.txt, and for two that it refuses.
 * @throws Error if the server in Python writes others */
export async function interceptorsServer(): Promise<string> {
  const lines = await log(server);
  const python = join(lesson, 'python/server.py');
  if (venvPython() === undefined) {
    console.warn('Skipped: the log of the server in Python. No Python here.');
  } else if ((await log(python)) !== lines) {
    throw new Error(`${python} writes other lines than ${server}.`);
  }
  return lines;
}

async function log(file: string): Promise<string> {
  await using program = await startProgram(file);
  const address = ['--address', `localhost:${program.port}`];
  for (const flags of [[], ['--anonymous'], ['--forget']]) {
    await runFile(client, ...address, ...flags);
  }
  const { stdout } = await program.end('SIGTERM');
  const [, ...lines] = stdout.split('\n');
  return lines.join('\n').replaceAll(/took [\d.]+ ms/g, 'took … ms');
}

/** The metadata of a call that is answered and of one that is refused. */
export async function interceptorsWire(): Promise<string> {
  await using program = await startProgram(server);
  await using relay = await startRelay(`http://127.0.0.1:${program.port}`);
  const to = ['--address', relay.address];
  await runFile(client, ...to);
  await runFile(client, ...to, '--anonymous');
  const [answered] = relay.calls;
  const refused = relay.calls.at(-1);
  if (!answered || !refused) throw new Error('No call passed.');
  return `${describe(answered)}\n${describe(refused)}`;
}

// Trailers alone come as headers: nothing else comes back.
function describe({ request, response, trailers }: Passed): string {
  const end = { ...response, ...trailers };
  const sent = ['x-request-id', 'x-api-key'].filter((name) => request[name]);
  const timeout = request['grpc-timeout'] ? ['grpc-timeout'] : [];
  const ended = ['grpc-status', 'x-request-id'];
  const line = (from: string, name: string, value: unknown) =>
    `  ${from}  ${name.padEnd(12)}  ${value}\n`;
  const secret = ['x-api-key', 'grpc-timeout'];
  return [
    `${request[':path']}\n`,
    ...[...timeout, ...sent].map((name) =>
      line('client >', name, secret.includes(name) ? '…' : request[name]),
    ),
    ...ended.map((name) => line('server <', name, end[name])),
  ].join('');
}
