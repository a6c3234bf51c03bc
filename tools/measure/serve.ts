// From the command to the first answered call: plain node against nx.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { credentials, Metadata } from '@grpc/grpc-js';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import {
  GreeterClient,
  type HelloReply,
} from '@stubs/helloworld/static/helloworld/helloworld.ts';
import { spread } from './median.ts';

const RUNS = 7;

/** Times each way, in turn, and gives seconds and their ratio. */
export async function measureServe(root: string): Promise<object> {
  const bin = join(root, 'node_modules/.bin');
  const lesson = join(root, 'packages/lessons/helloworld');
  const ways = {
    node: [join(bin, 'node'), 'src/server.ts', '--port', '0'],
    nx: [join(bin, 'nx'), 'serve', 'helloworld', '--port', '0'],
  };
  const times = { node: [] as number[], nx: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    times.node.push(await firstCall(ways.node, lesson));
    times.nx.push(await firstCall(ways.nx, root));
  }
  const [node, nx] = [spread(times.node), spread(times.nx)];
  return { runs: RUNS, node, nx, ratio: round(nx.median / node.median) };
}

async function firstCall(command: string[], cwd: string): Promise<number> {
  const [program = '', ...args] = command;
  const started = performance.now();
  // A group of its own, so that the signal reaches nx and what it started.
  const child = spawn(program, args, {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await sayHello(await portOf(child));
    return round((performance.now() - started) / 1000);
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await once(child, 'exit');
  }
}

async function portOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the server has no standard output');
  for await (const line of createInterface({ input: child.stdout })) {
    const port = line.match(/^Listening on [^ ]+:(\d+)\./)?.[1];
    if (port) return port;
  }
  throw new Error('the server ended before it listened');
}

async function sayHello(port: string): Promise<void> {
  const stub = new GreeterClient(
    `127.0.0.1:${port}`,
    credentials.createInsecure(),
  );
  const deadline = Date.now() + 5_000;
  const reply = await unary<HelloReply>((done) =>
    stub.sayHello({ name: 'you' }, new Metadata(), { deadline }, done),
  );
  stub.close();
  if (reply.message !== 'Hello, you!') throw new Error(reply.message);
}

const round = (value: number) => Math.round(value * 100) / 100;
