// From `git clone` to the first answered call, to the served site, or to the
// last line of npm test, on a clone in a temporary folder.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Measures one command on a fresh clone, twice: the second time is warm.
 * @param cold whether npm and pip begin with empty caches */
export async function measureClone(
  root: string,
  command: 'start' | 'test',
  cold: boolean,
): Promise<object> {
  const folder = mkdtempSync(join(tmpdir(), 'polyglot-grpc-'));
  try {
    const clone = join(folder, 'clone');
    const env = cold ? emptyCaches(folder) : process.env;
    const started = performance.now();
    execFileSync('git', ['clone', '--quiet', root, clone]);
    const measure = command === 'start' ? timeStart : timeTest;
    const first = await measure(clone, env, started);
    return { first, second: await measure(clone, env, performance.now()) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function emptyCaches(folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    npm_config_cache: join(folder, 'npm'),
    PIP_CACHE_DIR: join(folder, 'pip'),
  };
}

async function timeStart(
  cwd: string,
  env: NodeJS.ProcessEnv,
  started: number,
): Promise<object> {
  const port = await freePort();
  const child = spawn('npm', ['start', '--', '--port', String(port)], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const times: Record<string, number> = {};
    for await (const line of linesOf(child)) {
      console.log(`  ${line}`);
      if (/Hello, you!/.test(line)) times.firstCall ??= since(started);
      if (line.includes(`:${port}`)) {
        times.served = since(started);
        break;
      }
    }
    await fetch(`http://127.0.0.1:${port}/`);
    return times;
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await once(child, 'exit');
  }
}

async function timeTest(
  cwd: string,
  env: NodeJS.ProcessEnv,
  started: number,
): Promise<object> {
  const child = spawn('npm', ['test', '--', '--peers', 'docker'], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let count = '';
  for await (const line of linesOf(child)) {
    console.log(`  ${line}`);
    if (/^\d+ passed/.test(line)) count = line;
  }
  return { seconds: since(started), count };
}

function linesOf(child: ChildProcess): AsyncIterable<string> {
  if (!child.stdout) throw new Error('npm has no standard output');
  return createInterface({ input: child.stdout });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      server.close(() => resolve(port));
    });
  });
}

const since = (started: number) =>
  Math.round((performance.now() - started) / 100) / 10;
