// How a program of this workspace is started, whatever it is written in. What
// has to be compiled first is compiled, if it has changed.
import { dirname, extname, relative, resolve } from 'node:path';
import { goMissing, goProgram } from './go.mjs';
import * as java from './java.mjs';
import { interpreter, pythonPath, venvPython } from './python.mjs';

const workspaceRoot = resolve(import.meta.dirname, '../..');

/** Says in one sentence what a language needs that is not here, or nothing.
 * @param {string} file a program's source
 * @returns {string | undefined} */
export function missingFor(file) {
  const type = extname(file);
  if (type === '.go') return goMissing();
  if (type === '.java') return java.javaMissing();
  if (type !== '.py' || venvPython()) return undefined;
  return 'Python is not set up: npm start';
}

/** Gives what starts a program: the words before its own arguments.
 * @param {string} file absolute path of the source that holds its main function
 * @returns {{ command: string[], env: NodeJS.ProcessEnv }}
 * @throws Error if it cannot be compiled */
export function commandOf(file) {
  const type = extname(file);
  const path = relative(workspaceRoot, file).replaceAll('\\', '/');
  const { env } = process;
  if (type === '.go') return { command: [goProgram(dirname(path))], env };
  if (type === '.java') {
    return { command: java.javaCommand(path), env: java.javaEnv() };
  }
  if (type !== '.py') return { command: [process.execPath, file], env };
  const PYTHONPATH = pythonPath(dirname(dirname(path)));
  return {
    command: [interpreter, '-B', file],
    env: { ...env, PYTHONPATH },
  };
}
