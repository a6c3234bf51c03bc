// Runs a program of a lesson from a test, as a reader would from a terminal.
import { execFile } from 'node:child_process';

export interface Finished {
  stdout: string;
  stderr: string;
  exitCode: number;
}

/** Runs a TypeScript program until it ends.
 * @param file absolute path of the program */
export function runFile(file: string, ...args: string[]): Promise<Finished> {
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], (error, stdout, stderr) => {
      const exitCode = typeof error?.code === 'number' ? error.code : 0;
      resolve({ stdout, stderr, exitCode: error ? exitCode || 1 : 0 });
    });
  });
}
