// Starts a program that serves, on a port that no client is given, and ends it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { pinned } from './machine.ts';

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

/** A server that listens. `await using` ends it. */
export interface BenchServer extends AsyncDisposable {
  /** `127.0.0.1:20000` */
  address: string;
  pid: number;
}

/** Starts a program with a `--port` on some processors, and waits until it says
 * where it listens.
 * @throws Error with what it printed if it does not */
export async function launch(
  command: string[],
  cpus: number | number[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<BenchServer> {
  const port = await freePort();
  const whole = [...command, '--port', String(port)];
  const [file = '', ...args] = pinned(cpus, whole);
  const child = spawn(file, args, { env, stdio: 'pipe' });
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
    throw new Error(`${command.join(' ')} does not listen. ${errors}`);
  }
  const { pid } = child;
  return { address, pid, [Symbol.asyncDispose]: () => end(child, ended) };
}

async function firstAddress(child: ChildProcess): Promise<string | undefined> {
  if (!child.stdout) return undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const address = line.match(/^Listening on (\S+)\.(?: |$)/)?.[1];
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
