// Where programs run: in containers, or as processes of this machine. The
// matrix itself does not know which.
import type { Language, Program } from './workspace.ts';

/** What a program printed, and how it ended. */
export interface Finished {
  stdout: string;
  stderr: string;
  exitCode: number;
}

/** A server that said it is listening. `await using` ends it. */
export interface Server extends AsyncDisposable {
  /** Where the clients of this ground reach it, `host:port`. */
  address: string;
  /** Where this process reaches it, if it was asked for that. */
  published?: string;
  /** The lines it printed, of which the first says where it listens. */
  lines: Lines;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

/** Where a server is: at a name of its own, in reach of this process or not, at
 * further names, which it may share with others, or beside the clients, at
 * localhost. Without containers all are at localhost. What listens nowhere is a
 * client that stays, and says `Asking` when it begins. */
export type Place =
  | 'own name'
  | 'published'
  | 'localhost'
  | 'nowhere'
  | string[];

export interface Ground extends AsyncDisposable {
  kind: 'docker' | 'process';
  /** An address at which nobody listens. */
  emptyAddress: string;
  /** Why programs of a language cannot run here, if they cannot. */
  lacks(language: Language): string | undefined;
  /** Starts a server, on a port of its own.
   * @throws Error with what it printed if it does not listen in time */
  serve(program: Program, args?: string[], at?: Place): Promise<Server>;
  /** Starts servers of one program behind one target, of which each gets its own
   * arguments. The address is the target that gRPC resolves to all of them.
   * @throws Error with what one printed if it does not listen in time */
  serveSeveral(program: Program, args: string[][]): Promise<Server>;
  /** Runs a program to its end, for at most a minute. */
  run(program: Program, args: string[]): Promise<Finished>;
  /** Puts a file where programs of a language can read and replace it.
   * @returns its path there */
  place(language: Language, content: string | Buffer): Promise<string>;
  /** Gives what is in such a file. */
  take(language: Language, path: string): Promise<Buffer>;
}

/** How long one program may take: the limit of a cell of the matrix. */
export const CELL_MS = 60_000;

/** How long a server may take to say that it listens, and a client that stays to
 * find the servers that it waits for. */
export const START_MS = 120_000;

/** The lines of a stream, as they arrive. */
export class Lines {
  readonly all: string[] = [];
  #rest = '';
  #ended = false;
  readonly #waiting = new Set<() => void>();

  /** Takes what arrived; undefined is the end of the stream. */
  push(text: string | undefined): void {
    this.#ended ||= text === undefined;
    const lines = (this.#rest + (text ?? '')).split('\n');
    this.#rest = lines.pop() ?? '';
    this.all.push(...lines);
    for (const check of this.#waiting) check();
  }

  /** Resolves to the first line, past or future, that a function picks.
   * @throws Error with all lines when the stream ends or time is up */
  find(wanted: (line: string) => boolean, ms: number): Promise<string> {
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        this.#waiting.delete(check);
        finish();
      };
      const fail = (why: string) => () =>
        reject(new Error(`${why}. It printed:\n${this.all.join('\n')}`));
      const check = () => {
        const line = this.all.find(wanted);
        if (line !== undefined) settle(() => resolve(line));
        else if (this.#ended) settle(fail('The program ended'));
      };
      const timer = setTimeout(
        () => settle(fail(`The line did not come in ${ms / 1_000} s`)),
        ms,
      );
      this.#waiting.add(check);
      check();
    });
  }
}

/** Waits until a server says where it listens. @returns its port
 * @throws Error with what it printed if it does not */
export async function portOf(lines: Lines): Promise<number> {
  const listening = /^Listening on \S+:(\d+)\./;
  const line = await lines.find((each) => listening.test(each), START_MS);
  return Number(line.match(listening)?.[1]);
}
