// Runs a Python program of a project with the workspace's virtual environment:
//
//   node tools/run/python.mjs PROJECT_FOLDER FILE_OR_FLAG [ARGUMENT ...]
//
// PYTHONPATH names the python folders of the project's workspace dependencies,
// so that each lesson sees its own stubs: two that hold the same package, as
// the old and the new Greeter do, never meet in one process.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const workspaceRoot = resolve(import.meta.dirname, '../..');

const venv = join(workspaceRoot, '.venv');

/** Where the virtual environment has its interpreter. */
export const interpreter = join(
  venv,
  process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python',
);

/** The file that the set-up writes when the environment is complete. */
export const installed = join(venv, '.installed');

/** The interpreter of a complete virtual environment, or undefined. */
export function venvPython() {
  return existsSync(installed) ? interpreter : undefined;
}

/** The value of PYTHONPATH for a project's programs. */
export function pythonPath(project) {
  const manifest = join(workspaceRoot, project, 'package.json');
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(manifest, 'utf8'),
  );
  return Object.keys({ ...dependencies, ...devDependencies })
    .map((name) => join(workspaceRoot, 'node_modules', name, 'python'))
    .filter((folder) => existsSync(folder))
    .join(delimiter);
}

/** Runs a program and resolves to its exit code. */
export function runPython(project, args, options = {}) {
  const python = venvPython();
  if (!python) {
    console.error(
      'Python is not set up here. Install Python 3.11 or newer ' +
        '(on Debian: apt install python3-venv), then run npm start once.',
    );
    return Promise.resolve(1);
  }
  const env = {
    ...process.env,
    PYTHONPATH: pythonPath(project),
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const child = spawn(python, args, { stdio: 'inherit', env, ...options });
  // Ctrl-C reaches the whole group; a SIGTERM to this process must be passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((done) => {
    child.on('exit', (code, signal) => done(code ?? (signal ? 1 : 0)));
  });
}

if (process.argv[1] === import.meta.filename) {
  const [project, ...args] = process.argv.slice(2);
  process.exitCode = await runPython(project, args);
}
