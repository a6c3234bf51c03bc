// Builds a Go program of this workspace and runs it:
//
//   node tools/run/go.mjs FOLDER_OF_MAIN [ARGUMENT ...]
//
// Go builds anew only what has changed. What runs is the program itself, so that
// signals and exit codes are its own, as under `go run` they are not.
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const workspaceRoot = resolve(import.meta.dirname, '../..');

const LEAST = [1, 26];

/** Where the built programs are, in the folders of their sources. */
const BUILT = join(workspaceRoot, '.go');

/** What this process has built. */
const built = new Map();

let missing;

/** Says in one sentence what to install, or nothing where Go can be used.
 * @returns {string | undefined} */
export function goMissing() {
  missing ??= { sentence: whatIsMissing() };
  return missing.sentence;
}

/** Builds a program and gives its file.
 * @param {string} folder that of its main.go, from the workspace's root
 * @throws Error with what the compiler says, or what to install */
export function goProgram(folder) {
  const earlier = built.get(folder);
  if (earlier) return earlier;
  if (goMissing()) throw new Error(goMissing());
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const file = join(BUILT, `${folder}${suffix}`);
  // Somebody may be running the file, or about to: build beside it, then put the
  // result in its place at once. Go leaves a copy that is up to date as it is.
  const fresh = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) copyFileSync(file, fresh);
  // Without the commit's name in it, a new commit changes no program.
  const build = ['build', '-buildvcs=false', '-o', fresh, `./${folder}`];
  const { status, stderr } = go(...build);
  if (status !== 0) {
    rmSync(fresh, { force: true });
    throw new Error(`${folder} cannot be built:\n${stderr.trim()}`);
  }
  renameSync(fresh, file);
  built.set(folder, file);
  return file;
}

/** Builds a program, runs it and resolves to its exit code. */
export async function runGo(folder, args) {
  const child = spawn(goProgram(folder), args, { stdio: 'inherit' });
  // Ctrl-C reaches the whole group; a SIGTERM to this process must be passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((done) => {
    child.on('exit', (code, signal) => done(code ?? (signal ? 1 : 0)));
  });
}

function whatIsMissing() {
  const { status, stdout } = go('env', 'GOVERSION');
  const found = stdout?.match(/go(\d+)\.(\d+)/);
  const [major, minor] = found?.slice(1).map(Number) ?? [0, 0];
  if (status === 0 && (major - LEAST[0] || minor - LEAST[1]) >= 0) return;
  const instead = found ? `, and this is ${stdout.trim()}` : '';
  return (
    `Go ${LEAST.join('.')} or newer is needed${instead}: install it from ` +
    'go.dev/dl, or with your package manager.'
  );
}

function go(...args) {
  return spawnSync('go', args, { cwd: workspaceRoot, encoding: 'utf8' });
}

if (process.argv[1] === import.meta.filename) {
  const [folder, ...args] = process.argv.slice(2);
  try {
    process.exitCode = await runGo(folder, args);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
