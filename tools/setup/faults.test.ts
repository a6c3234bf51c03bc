// What the two commands say when something is missing or goes wrong. Each case
// runs the real command in a copy of the set-up, with false programs on PATH.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const workspaceRoot = resolve(import.meta.dirname, '../..');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'polyglot-setup-'));
  for (const path of ['tools', 'package.json', 'requirements.lock']) {
    cpSync(join(workspaceRoot, path), join(root, path), { recursive: true });
  }
  writeFileSync(join(root, 'package-lock.json'), '{}');
  mkdirSync(join(root, 'bin'));
  // No test installs anything on this machine.
  fake('apt-get', 'exit 0');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('npm start names the flag that it does not know', async () => {
  expect(await run(['tools/start/start.mjs', '--prot', '1'])).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: "Unknown option '--prot'. Flags: --host 127.0.0.1, --port 3000.\n",
  });
});

test('npm start names the port that is in use before it sets anything up', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const result = await run(['tools/start/start.mjs', '--port', port]);
  server.close();
  expect(result).toEqual({
    exitCode: 1,
    stdout: '',
    stderr: `Port ${port} on 127.0.0.1 is in use. Choose another: npm start -- --port 3001\n`,
  });
});

test('npm start says which Node it needs when it is run by Node 18', async () => {
  const old =
    "Object.defineProperty(process.versions,'node',{value:'18.20.0'})";
  // Systems give ports from 32768 on to whoever asks for any.
  const result = await run([
    ...['--import', `data:text/javascript,${old}`],
    ...['tools/start/start.mjs', '--port', '19999'],
  ]);
  expect(result.exitCode).toBe(1);
  expect(result.stderr).toMatch(/^Node 20 or newer is needed .* 18\.20\.0/);
});

test('npm start shows the last lines of npm when npm fails', async () => {
  fake('npm', 'echo "npm error network unreachable" >&2; exit 1');
  fake('python3', 'exit 1');
  const result = await run(['tools/test/test.mjs']);
  expect(result.exitCode).toBe(1);
  expect(result.stderr).toMatch(/^npm ci failed\..*\n {2}npm error network/);
  expect(existsSync(join(root, 'node_modules/.installed'))).toBe(false);
});

test('the set-up says how to get Node 24 when its install script did not run', async () => {
  fake('npm', 'mkdir -p node_modules');
  fake('node', 'echo v20.20.2');
  fake('python3', 'exit 1');
  const { exitCode, stderr } = await run(['tools/test/test.mjs']);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(
    /should be v24\.\d+\.\d+ and says .* npm rebuild node/,
  );
});

test('an old Python is named with the version that is needed', async () => {
  fake('python3', 'echo Python 3.9.2');
  fake('python', 'exit 1');
  fake('py', 'exit 1');
  expect(await setUpPython()).toMatch(
    /^Python 3\.11 or newer is missing \(python3 is Python 3\.9\.2\)\. On Debian: apt/,
  );
});

test('a Python without venv is named with the package that brings it', async () => {
  fake(
    'python3',
    'case "$1" in --version) echo Python 3.13.1;; *) exit 1;; esac',
  );
  expect(await setUpPython()).toMatch(
    /^Python has no venv module\. On Debian: apt install python3-venv/,
  );
});

test('Ctrl-C while npm installs leaves no process and no stamp behind', async () => {
  fake('npm', 'echo $$ > npm.pid; echo started; exec sleep 60');
  fake('python3', 'exit 1');
  const child = start(['tools/test/test.mjs']);
  const pidFile = join(root, 'npm.pid');
  await appears(pidFile);
  const ended = once(child, 'close');
  child.kill('SIGINT');
  expect(await ended).toEqual([1, null]);
  expect(existsSync(join(root, 'node_modules/.installed'))).toBe(false);
});

// A program of that name on PATH, as a line of shell.
function fake(name: string, script: string): void {
  const file = join(root, 'bin', name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

function start(args: string[]): ChildProcess {
  const node = dirname(process.execPath);
  return spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: `${join(root, 'bin')}:${node}:/usr/bin:/bin` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(args: string[]) {
  const child = start(args);
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const [exitCode] = await once(child, 'close');
  return { exitCode, stdout, stderr };
}

async function setUpPython(): Promise<string> {
  const script =
    "import('./tools/setup/python.mjs').then((m) => m.ensurePython())" +
    '.catch((error) => console.error(error.message))';
  return (await run(['-e', script])).stderr;
}

function appears(file: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!existsSync(file)) return;
      watcher.close();
      resolve();
    };
    const watcher = watch(dirname(file), look);
    look();
  });
}
