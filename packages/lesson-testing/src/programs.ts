// Runs programs of a lesson from a test, as a reader would from a terminal.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join, relative } from 'node:path';
import { pythonPath, venvPython } from '../../../tools/run/python.mjs';

export interface Finished {
  stdout: string;
  stderr: string;
  exitCode: number | null;
}

/** A server that runs as a program. `await using` ends it. */
export interface ServerProgram extends AsyncDisposable {
  port: number;
  child: ChildProcess;
  /** The first line that it printed. */
  firstLine: string;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Finished>;
}

/** Whether Python programs can run here: `npm start` once sets them up. */
export const hasPython = venvPython() !== undefined;

/** A port at which nobody listens: below those that the system gives to servers
 * and clients, and of a service that no machine runs. */
export const EMPTY_PORT = 1;

/** Runs a program until it ends.
 * @param file absolute path of a .ts or .py file in a folder of its project */
export function runFile(file: string, ...args: string[]): Promise<Finished> {
  return finished(start(file, args));
}

/** Starts a server on a free port and waits until it listens.
 * @throws Error with what it printed if it ends instead */
export async function startProgram(
  file: string,
  ...args: string[]
): Promise<ServerProgram> {
  const child = start(file, ['--port', '0', ...args]);
  const end = finished(child);
  const firstLine = await Promise.race([
    lineOf(child, /^Listening.*/),
    end.then(({ stderr }) => {
      throw new Error(`${file} ended: ${stderr}`);
    }),
  ]);
  return {
    port: Number(firstLine.match(/:(\d+)\. /)?.[1]),
    child,
    firstLine,
    end(signal) {
      child.kill(signal);
      return end;
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await end;
    },
  };
}

/** Waits for text that a program prints. */
export async function lineOf(
  child: ChildProcess,
  pattern: RegExp,
): Promise<string> {
  let text = '';
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      const found = text.slice(0, text.lastIndexOf('\n')).match(pattern);
      if (found) resolve(found[0]);
    });
  });
}

function start(file: string, args: string[]): ChildProcess {
  if (!file.endsWith('.py')) return spawn(process.execPath, [file, ...args]);
  const root = join(import.meta.dirname, '../../..');
  const project = relative(root, dirname(dirname(file)));
  const env = { ...process.env, PYTHONPATH: pythonPath(project) };
  return spawn(venvPython() ?? 'python3', ['-B', file, ...args], { env });
}

async function finished(child: ChildProcess): Promise<Finished> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  const [exitCode] = await once(child, 'close');
  return { stdout, stderr, exitCode };
}
