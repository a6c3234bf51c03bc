// Starts the program with the gateways, and watches over it.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Report } from './target.ts';

const program = join(import.meta.dirname, 'target.ts');

/** Gateways that run in a process of their own. */
export class RunningTarget implements AsyncDisposable {
  readonly spec: number;
  readonly compat: number;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, spec: number, compat: number) {
    this.#child = child;
    this.spec = spec;
    this.compat = compat;
  }

  static async start(): Promise<RunningTarget> {
    const child = fork(program, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const report = await next(child);
    if (report.kind !== 'listening') throw new Error('It does not listen.');
    return new RunningTarget(child, report.spec, report.compat);
  }

  /** How much memory is in use there, after all rubbish is collected, and the
   * faults that the gateways have noticed in themselves.
   * @throws Error if the process has crashed */
  async inspect(): Promise<{ bytes: number; faults: string[] }> {
    if (!this.#child.connected) throw new Error('The gateway has crashed.');
    this.#child.send('memory');
    const report = await next(this.#child);
    if (report.kind !== 'memory') throw new Error('It says something else.');
    return report;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#child.connected) return;
    const ended = once(this.#child, 'exit');
    this.#child.disconnect();
    await ended;
  }
}

function next(child: ChildProcess): Promise<Report> {
  return new Promise((resolve, reject) => {
    const crashed = () => reject(new Error('The gateway has crashed.'));
    child.once('exit', crashed);
    child.once('message', (report: Report) => {
      child.off('exit', crashed);
      resolve(report);
    });
  });
}
