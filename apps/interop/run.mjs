// Runs the interop matrix, and leaves its results in .results/:
//
//   node apps/interop/run.mjs [--peers docker|process|auto] [-- JEST ARGUMENT ...]
//   node apps/interop/run.mjs --record     writes what docs/data has of it, too
//   node apps/interop/run.mjs --swarm      shows a lesson on Docker Swarm instead
//   node apps/interop/run.mjs --images     only builds them, for docker/compose.yaml
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBase } from '../../tools/docker/base.mjs';
import { command } from '../../tools/docker/command.mjs';
import { ensureEngine } from '../../tools/docker/engine.mjs';
import {
  logsOf,
  removeDeadRuns,
  removeFailedBuilds,
  removeRun,
} from '../../tools/docker/labelled.mjs';
import { leaveDeadSwarm, leaveSwarm } from '../../tools/docker/swarm.mjs';
import { jestArgs } from '../../tools/run/jest.mjs';

const WATCHDOG_MS = 60 * 60_000;
const BUILD_MS = 30 * 60_000;

const workspaceRoot = resolve(import.meta.dirname, '../..');
const bin = join(workspaceRoot, 'node_modules/node/bin');
const node = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
const certs = join(workspaceRoot, 'packages/authority/src/certs.ts');
const shower = join(import.meta.dirname, 'src/swarm/show-swarm.ts');
const builder = join(import.meta.dirname, 'src/build-images.ts');
// The name of this run, and the label of what it starts in the engine.
const run = String(process.pid);

const stopped = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => stopped.abort(new Error(`Stopped by ${signal}.`)));
}

try {
  process.exitCode = await main(flags());
} catch (error) {
  console.error(stopped.signal.reason?.message ?? error.message);
  process.exitCode = 1;
}

function flags() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      peers: { type: 'string', default: 'auto' },
      images: { type: 'boolean' },
      record: { type: 'boolean' },
      swarm: { type: 'boolean' },
    },
  });
  const known = ['docker', 'process', 'auto'];
  if (!known.includes(values.peers)) {
    throw new Error(`--peers is one of ${known.join(', ')}.`);
  }
  return { ...values, jestFlags: positionals };
}

async function main({ peers, images, swarm, record, jestFlags }) {
  // The certificates that the programs show and trust: none is near its end.
  await command(node, [certs], { signal: stopped.signal });
  const needsEngine = peers === 'docker' || images || swarm;
  if (peers === 'process' && !needsEngine) return jest(jestFlags);
  const engine = await ensureEngine({
    signal: stopped.signal,
    ...(swarm && { how: 'Start Docker, and try again.' }),
  });
  if (engine.reason) {
    if (needsEngine) throw new Error(engine.reason);
    console.error(`Peers run as processes of this machine. ${engine.reason}`);
    return jest(jestFlags);
  }
  try {
    console.error('Peers run in containers: a Docker engine answers.');
    await removeDeadRuns();
    await leaveDeadSwarm();
    await buildImages(swarm ? ['typescript', 'python'] : []);
    if (images) return 0;
    const env = { INTEROP_DOCKER_RUN: run };
    if (swarm) return await limited([shower], env, 'inherit');
    return await jest(jestFlags, {
      ...env,
      ...(record && { INTEROP_RECORD: '1' }),
    });
  } finally {
    await removeRun(run);
    await leaveSwarm(run);
    await engine.stop();
  }
}

// Testcontainers says only that a build failed. So the builder is a program of
// its own, whose log is shown in that case, and which can be given a limit.
async function buildImages(names) {
  const { signal } = stopped;
  const base = await ensureBase({ signal });
  const options = {
    env: { DEBUG: 'testcontainers:build' },
    timeoutMs: BUILD_MS,
    signal,
  };
  try {
    const built = await command(node, [builder, base, ...names], options);
    if (built) console.error(built);
  } catch (error) {
    await removeFailedBuilds();
    signal.throwIfAborted();
    throw new Error(
      `${buildLog(error.output)}\nAn image cannot be built: see its log above, ` +
        'and docker/ for its Dockerfile. Then: npx nx test interop',
    );
  }
}

// The builder's log has an object of JSON a line; all else is a stack trace.
function buildLog(output) {
  const log = [...output.matchAll(/"(?:stream|error)":("(?:[^"\\\n]|\\.)*")/g)]
    .map(([, text]) => JSON.parse(text))
    .join('');
  return (log || output).slice(-6_000);
}

function jest(args, env) {
  const config = join(import.meta.dirname, 'jest.config.mjs');
  // One test at a time, on the machine's few cores: times stay comparable.
  const quiet = ['--runInBand', '--verbose=false'];
  const json = ['--json', '--outputFile=.results/interop.json'];
  const all = [...jestArgs, '--config', config, ...quiet, ...json, ...args];
  // Jest's --json would go to standard output as well as into the file.
  return limited(all, env, 'ignore');
}

// The program and all that it starts are a process group of their own, so that
// they can be ended together, and only by this process.
async function limited(args, env = {}, stdout) {
  stopped.signal.throwIfAborted();
  const child = spawn(node, args, {
    cwd: workspaceRoot,
    stdio: ['ignore', stdout, 'inherit'],
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
  });
  const end = () => endGroup(child);
  stopped.signal.addEventListener('abort', end);
  const watchdog = setTimeout(() => bark(env), WATCHDOG_MS);
  const [code] = await once(child, 'exit');
  clearTimeout(watchdog);
  stopped.signal.removeEventListener('abort', end);
  stopped.signal.throwIfAborted();
  return code ?? 1;
}

// At once: some servers would go on for seconds, and outlive this process.
function endGroup(child) {
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}

async function bark({ INTEROP_DOCKER_RUN: containers }) {
  if (containers) console.error(await logsOf(containers));
  stopped.abort(new Error('The matrix did not end in an hour.'));
}
