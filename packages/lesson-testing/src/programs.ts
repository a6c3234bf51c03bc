// Runs programs of a lesson from a test, as a reader would from a terminal.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { commandOf, missingFor } from '../../../tools/run/command.mjs';

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

/** Says what is missing here for a program of that file, or nothing. */
export const whyNotHere = (file: string): string | undefined =>
  missingFor(file);

/** Compiles a program, where its language asks for that, so that its first run
 * need not. */
export const prepare = (file: string): unknown => commandOf(file);

/** A port at which nobody listens: below those that the system gives to servers
 * and clients, and of a service that no machine runs. */
export const EMPTY_PORT = 1;

/** Runs a program until it ends.
 * @param file absolute path of the source that is the program */
export function runFile(file: string, ...args: string[]): Promise<Finished> {
  return finished(start(file, args));
}

/** A program that was started and will end. */
export interface Running {
  child: ChildProcess;
  end: Promise<Finished>;
}

/** How a user starts a program. */
interface Start {
  /** The folder in which the user's terminal is. */
  cwd?: string;
  /** A command that starts the program that follows, such as `nice`. */
  through?: string[];
}

/** Starts a program for a user whose terminal is in a folder. */
export function startFileIn(
  where: Start,
  file: string,
  ...args: string[]
): Running {
  const child = start(file, args, where);
  return { child, end: finished(child) };
}

/** Starts a server on a free port and waits until it listens.
 * @throws Error with what it printed if it ends instead */
export async function startProgram(
  file: string,
  ...args: string[]
): Promise<ServerProgram> {
  const child = start(file, ['--port', '0', ...args]);
  const end = finished(child);
  const firstLine = await lineOf(child, /^Listening.*/);
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

/** Waits for text that a program prints, in lines that are whole.
 * @throws Error with what it said to standard error if it ends instead */
export async function lineOf(
  child: ChildProcess,
  pattern: RegExp,
  stream: 'stdout' | 'stderr' = 'stdout',
): Promise<string> {
  let text = '';
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('close', () => {
      reject(new Error(`${child.spawnargs.join(' ')} ended: ${said}`));
    });
    child[stream]?.on('data', (chunk) => {
      text += chunk;
      const found = text.slice(0, text.lastIndexOf('\n') + 1).match(pattern);
      if (found) resolve(found[0]);
    });
  });
}

function start(
  file: string,
  args: string[],
  { cwd, through = [] }: Start = {},
): ChildProcess {
  const { command, env } = commandOf(file);
  const [program = '', ...first] = [...through, ...command];
  return spawn(program, [...first, ...args], {
    cwd,
    // Where npm or nx would say that the command was typed.
    env: cwd ? { ...env, INIT_CWD: cwd } : env,
  });
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
