// What travels of a deadline over two hops, and what comes of it when a server
// does not pass it on.
import { join } from 'node:path';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';
import { type Passed, startRelay } from './relay.ts';

const lesson = join(import.meta.dirname, '../../packages/lessons/deadlines');
const client = join(lesson, 'src/client.ts');
const server = join(lesson, 'src/server.ts');

/** What the client prints if the server drops the deadline of what it passes on. */
export async function droppedDeadline(): Promise<string> {
  await using program = await startProgram(server, '--drop-deadline');
  const address = `localhost:${program.port}`;
  const { stdout, stderr } = await runFile(client, '--address', address);
  if (stderr !== '') throw new Error(`The client failed: ${stderr}`);
  return stdout;
}

/** The headers that matter of a call through a server in TypeScript to one in
 * Python, with the deadline passed on, and with it dropped. */
export async function deadlinesWire(): Promise<string> {
  const [first, next] = await pass();
  const [, dropped] = await pass('--drop-deadline');
  const ms = [timeoutOf(first), timeoutOf(next)] as const;
  if (!(ms[1] <= ms[0])) throw new Error(`${ms[0]} ms grew to ${ms[1]} ms.`);
  const parts = [
    ['client to the first server', describe(first, '…')],
    ['first server to the next', describe(next, '…, no more than before')],
    ['the same with --drop-deadline', describe(dropped, '…')],
  ];
  return parts.map(([title, text]) => `${title}\n${text}`).join('');
}

// One call, as it passed before the first server and behind it.
async function pass(...flags: string[]): Promise<[Passed, Passed]> {
  await using last = await startProgram(join(lesson, 'python/server.py'));
  await using behind = await startRelay(`http://127.0.0.1:${last.port}`);
  const on = ['--next-server', behind.address, ...flags];
  await using first = await startProgram(server, ...on);
  await using before = await startRelay(`http://127.0.0.1:${first.port}`);
  const asked = ['--timeout-ms', '10000', '--hops', '1'];
  const to = ['--address', before.address];
  const { stderr } = await runFile(client, ...to, ...asked);
  const [call, passedOn] = [before.calls[0], behind.calls[0]];
  if (!call || !passedOn) throw new Error(`No call passed: ${stderr}`);
  return [call, passedOn];
}

const timeoutOf = ({ request }: Passed) =>
  Number(String(request['grpc-timeout']).replace(/m$/, ''));

function describe({ request }: Passed, timeout: string): string {
  const lines = [`  :path         ${request[':path']}\n`];
  if (request['grpc-timeout']) lines.push(`  grpc-timeout  ${timeout}\n`);
  return lines.join('');
}
