// Starts a server of a lesson on a processor of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { commandOf } from '../../../tools/run/command.mjs';
import { type Program, workspaceRoot } from '../../interop/src/workspace.ts';
import { pinned } from './machine.ts';
import { ready } from './ready.ts';

// Linux gives clients ports from 32768 on: one of them may be the port of a
// server that is about to start.
const PORTS = { least: 20_000, most: 32_767 };

// None may be left behind, however the bench ends.
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

const START_MS = 180_000;
const END_MS = 10_000;

/** A server that listens and has all its data. `await using` ends it. */
export interface BenchServer extends AsyncDisposable {
  address: string;
  pid: number;
}

/** Starts a server on some processors and waits until it is ready.
 * @param nodeFlags flags of Node for a server in TypeScript
 * @throws Error with what it printed if it does not */
export async function startServer(
  program: Program,
  cpus: number | number[],
  args: string[] = [],
  nodeFlags: string[] = [],
): Promise<BenchServer> {
  const port = await freePort();
  const { command, env } = commandOf(join(workspaceRoot, program.file));
  const [runtime = '', ...words] = command;
  const [file = '', ...rest] = pinned(cpus, [
    ...[runtime, ...nodeFlags, ...words],
    ...['--port', String(port), '--drain', '0', ...args],
  ]);
  const child = spawn(file, rest, { env, stdio: 'pipe' });
  running.add(child);
  const ended = once(child, 'close').finally(() => running.delete(child));
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors = `${errors}${text}`.slice(-2_000);
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), START_MS);
  const address = await firstAddress(child);
  clearTimeout(timer);
  if (!address || child.pid === undefined) {
    await ended;
    throw new Error(`${program.file} does not listen. ${errors}`);
  }
  const { pid } = child;
  const dispose = () => end(child, ended);
  try {
    await ready(address);
    return { address, pid, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function firstAddress(child: ChildProcess): Promise<string | undefined> {
  if (!child.stdout) return undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const address = line.match(/^Listening on (\S+)\. /)?.[1];
    if (!address) continue;
    // What it prints later is not read, and must not fill the pipe.
    child.stdout.resume();
    return address;
  }
  return undefined;
}

// By a signal, so that a server which writes a profile at its end can do so.
async function end(child: ChildProcess, ended: Promise<unknown>) {
  const timer = setTimeout(() => child.kill('SIGKILL'), END_MS);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(timer);
}

/** Finds a port below those that Linux gives to clients. */
async function freePort(): Promise<number> {
  const count = PORTS.most - PORTS.least + 1;
  const port = PORTS.least + Math.floor(Math.random() * count);
  const free = await new Promise<boolean>((resolve) => {
    const server = createServer()
      .on('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
  return free ? port : freePort();
}
