// Runs other programs for the set-up and the tests.
import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';
import { SetupError } from './say.mjs';

export const workspaceRoot = resolve(import.meta.dirname, '../..');

const children = new Set();

// Ctrl-C in a terminal reaches the children too; a signal sent to this process
// alone does not, and none of them may be left behind.
async function stop(signal) {
  if (children.size === 0) process.exit(0);
  const ended = [...children].map(
    (child) => new Promise((done) => child.once('exit', done)),
  );
  for (const child of children) child.kill(signal);
  await Promise.all(ended);
  console.error(`Stopped by ${signal}. Run the same command to go on.`);
  process.exit(1);
}

/** The environment in which `node` and the workspace's programs come first. */
export function workspaceEnv(extra = {}) {
  const bin = join(workspaceRoot, 'node_modules/.bin');
  const PATH = bin + delimiter + process.env.PATH;
  return { ...process.env, PATH, ...extra };
}

/** Starts a program from the workspace's root, remembered for clean-up. */
export function start(program, args, options = {}) {
  const child = spawn(program, args, {
    cwd: workspaceRoot,
    env: workspaceEnv(),
    // npm, npx and nx are command files on Windows.
    shell: process.platform === 'win32',
    ...options,
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    if (!process.listeners(signal).includes(stop)) process.on(signal, stop);
  }
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Runs a program to its end and gives its exit code and what it printed.
 * @returns {Promise<{code: number, output: string}>} code 127: cannot be started */
export function capture(program, args, options = {}) {
  return new Promise((done) => {
    const child = start(program, args, { stdio: 'pipe', ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', (error) => done({ code: 127, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Runs a program that has to succeed.
 * @param {string} sentence what to tell the user if it fails; the program's own
 *   first and last lines follow it
 * @throws SetupError */
export async function must(sentence, program, args, options) {
  const { code, output } = await capture(program, args, options);
  if (code === 0) return output;
  throw new SetupError(`${sentence}\n  ${shorten(output).join('\n  ')}`);
}

// The cause stands at one end of what a tool prints: npm's first, apt's last.
function shorten(output) {
  const lines = output.trim().split('\n');
  return lines.length > 14
    ? [...lines.slice(0, 6), '…', ...lines.slice(-6)]
    : lines;
}
