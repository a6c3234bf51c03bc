// Finds a Docker engine, and as root on Debian installs and starts one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  watch,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './command.mjs';

const HOW = 'Start Docker, or use --peers process.';

/** Makes sure that a Docker engine answers.
 *
 * Resolves to `{ stop }` or, where none can be had, to `{ reason }` in one
 * sentence. An engine that was started here is stopped by `stop()`, so that no
 * process stays behind; images stay on disk, and the next start takes about two
 * seconds. An engine that was there already is left alone. */
export async function ensureEngine({ say = console.error, signal } = {}) {
  const answer = await ask();
  if (answer.version) return { stop: async () => {} };
  const debian = existsSync('/usr/bin/apt-get');
  if (process.getuid?.() !== 0 || !debian) {
    return { reason: `No Docker engine answers (${answer.why}). ${HOW}` };
  }
  try {
    await install(say);
    signal?.throwIfAborted();
    return await start(say, signal);
  } catch (error) {
    return { reason: `No Docker engine: ${error.message} ${HOW}` };
  }
}

async function ask() {
  try {
    const format = ['--format', '{{.Server.Version}}'];
    const options = { timeoutMs: 10_000 };
    return {
      version: await command('docker', ['version', ...format], options),
    };
  } catch (error) {
    return { why: error.message };
  }
}

async function install(say) {
  const missing = [
    ['dockerd', 'docker.io'],
    ['iptables', 'iptables'],
    ['debootstrap', 'debootstrap'],
  ].filter(([program]) => !onPath(program));
  if (missing.length === 0) return;
  const packages = missing.map(([, name]) => name);
  say(`Installing Debian's ${packages.join(', ')} (about 70 MB, a minute).`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // Ctrl-C waits for apt to finish: half-installed packages are hard to mend.
  const options = { env, show: true, whole: true, timeoutMs: 600_000 };
  await command('apt-get', ['update', '-q'], options);
  const flags = ['-q', '-y', '--no-install-recommends'];
  await command('apt-get', ['install', ...flags, ...packages], options);
}

function onPath(program) {
  const folders = [...process.env.PATH.split(':'), '/usr/sbin', '/sbin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}

async function start(say, signal) {
  // Installing may have started it, where there is a service manager.
  if ((await ask()).version) return { stop: async () => {} };
  say('Starting the Docker engine, until the end of this run.');
  const folder = mkdtempSync(join(tmpdir(), 'polyglot-grpc-dockerd-'));
  const logFile = join(folder, 'dockerd.log');
  const log = openSync(logFile, 'a');
  // Detached, so that Ctrl-C leaves it up until the containers are removed.
  const engine = spawn('dockerd', [], {
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
  });
  const stop = async () => {
    if (engine.exitCode !== null) return;
    engine.kill('SIGTERM');
    await once(engine, 'exit');
  };
  try {
    await listening(engine, logFile, signal);
  } catch (error) {
    await stop();
    throw error;
  }
  engine.unref();
  return { stop };
}

// dockerd logs "API listen on" when its socket accepts requests: wait for the
// line, for its end, or half a minute, whichever comes first.
async function listening(engine, logFile, signal) {
  const limit = AbortSignal.timeout(30_000);
  const either = signal ? AbortSignal.any([signal, limit]) : limit;
  const watcher = watch(logFile, { signal: either });
  const read = () => readFileSync(logFile, 'utf8');
  await new Promise((resolve, reject) => {
    const check = () => read().includes('API listen on') && resolve();
    const lost = () =>
      reject(new Error(`dockerd ended: ${read().trim().split('\n').at(-1)}`));
    watcher.on('change', check).on('error', lost);
    either.addEventListener('abort', lost, { once: true });
    engine.on('exit', lost).on('error', reject);
    check();
  }).finally(() => watcher.close());
}
