// Finds a Docker engine, and as root on Debian installs and starts one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { canInstall } from '../setup/debian.mjs';
import { command } from './command.mjs';
import { install } from './debian.mjs';

const START_MS = 120_000;

/** Makes sure that a Docker engine answers.
 *
 * Resolves to `{ stop }` or, where none can be had, to `{ reason }` in one
 * sentence. An engine that was started here is stopped by `stop()`, so that no
 * process stays behind; images stay on disk, and the next start takes about two
 * seconds. An engine that was there already is left alone.
 *
 * @param options how is what the user can do where there is none */
export async function ensureEngine({
  say = console.error,
  signal,
  how = 'Start Docker, or use --peers process.',
} = {}) {
  const answer = await ask();
  if (answer.version) return { stop: async () => {} };
  if (!canInstall()) {
    return { reason: `No Docker engine answers (${answer.why}). ${how}` };
  }
  try {
    await install({ dockerd: 'docker.io', iptables: 'iptables' }, say);
    signal?.throwIfAborted();
    return await start(say, signal);
  } catch (error) {
    return { reason: `No Docker engine: ${error.message}. ${how}` };
  }
}

async function ask() {
  try {
    const format = ['--format', '{{.Server.Version}}'];
    const options = { timeoutMs: 60_000 };
    return {
      version: await command('docker', ['version', ...format], options),
    };
  } catch (error) {
    return { why: error.message };
  }
}

async function start(say, signal) {
  // Installing may have started it, where there is a service manager.
  if ((await ask()).version) return { stop: async () => {} };
  say('Starting the Docker engine, until the end of this run.');
  // Detached, so that Ctrl-C leaves it up until the containers are removed.
  const engine = spawn('dockerd', [], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
  });
  const stop = async () => {
    if (engine.exitCode !== null || !engine.kill('SIGTERM')) return;
    await once(engine, 'exit');
  };
  try {
    await listening(engine, signal);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

// Waits until dockerd logs that its socket accepts requests.
function listening(engine, signal) {
  return new Promise((resolve, reject) => {
    let log = '';
    const fail = () => {
      const last = log.trim().split('\n').at(-1);
      reject(new Error(`dockerd did not start: ${last}`));
    };
    engine.stderr.on('data', (chunk) => {
      log += chunk;
      if (log.includes('API listen on')) resolve();
    });
    engine.on('exit', fail).on('error', fail);
    signal?.addEventListener('abort', fail, { once: true });
    AbortSignal.timeout(START_MS).addEventListener('abort', fail);
  });
}
