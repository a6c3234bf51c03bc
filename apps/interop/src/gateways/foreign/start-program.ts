// Starts a program that prints where it listens.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';

/** A program that listens. `await using` ends it. */
export interface Listening extends AsyncDisposable {
  /** "127.0.0.1:8080" */
  address: string;
}

/** Starts it, and waits for its "Listening on HOST:PORT".
 * @throws Error with what it printed if it ends before */
export async function startProgram(
  program: string,
  args: readonly string[],
): Promise<Listening> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit');
  const output = new PassThrough();
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  void ended.then(() => output.end());
  let printed = '';
  for await (const line of createInterface({ input: output })) {
    const [, address] = /Listening on ([\d.]+:\d+)/.exec(line) ?? [];
    if (address) {
      output.resume();
      return {
        address,
        async [Symbol.asyncDispose]() {
          child.kill();
          await ended;
        },
      };
    }
    printed += `${line}\n`;
  }
  throw new Error(`${program} does not listen:\n${printed}`);
}
