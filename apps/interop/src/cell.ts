// Turns a cell of the matrix into a test of Jest. What the reporter needs to
// know of it is in its titles.
import { describe, test } from '@jest/globals';
import type { Ground, Place } from './ground.ts';
import { knownDefect } from './known-defects.ts';
import { type Transport, titleOf } from './transport.ts';
import type { Program } from './workspace.ts';

export interface Cell {
  suite: string;
  server: Program;
  client: Program;
  /** Plaintext, if not said. */
  transport?: Transport;
  title: string;
  /** Why it cannot run here, if so. */
  skip?: string | undefined;
}

// Jest's own limit comes last: those of the programs say more.
const LIMIT_MS = 240_000;

/** Defines the test of a cell: a skip where the ground cannot run it, and one
 * that has to fail where the defect is known. */
export function cell(
  ground: Ground,
  { suite, server, client, transport = 'plaintext', title, skip }: Cell,
  body: () => Promise<void>,
): void {
  const reason =
    ground.lacks(server.language) ?? ground.lacks(client.language) ?? skip;
  const defect = knownDefect(suite, server.name, client.name, title);
  describe(titleOf(suite, transport), () => {
    describe(server.name, () => {
      describe(client.name, () => {
        if (reason) test.skip(`${title} [skip: ${reason}]`, body);
        else if (defect) {
          const note = `[known: ${defect.reason}: ${defect.link}]`;
          test.failing(`${title} ${note}`, body, LIMIT_MS);
        } else test(title, body, LIMIT_MS);
      });
    });
  });
}

/** A server that several cells call: started by the first of them. */
export class SharedServers implements AsyncDisposable {
  readonly #ground: Ground;
  readonly #started = new Map<string, ReturnType<Ground['serve']>>();

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** Starts a server, or finds it. @param at as `Ground.serve` takes it */
  get(
    program: Program,
    args: string[] = [],
    at: Place = 'own name',
  ): ReturnType<Ground['serve']> {
    const key = [at, program.file, ...args].join(' ');
    const server =
      this.#started.get(key) ?? this.#ground.serve(program, args, at);
    this.#started.set(key, server);
    return server;
  }

  /** Starts so many servers behind one target, or finds them. Each has a name and
   * is the only server of its program. */
  getSeveral(program: Program, count: number): ReturnType<Ground['serve']> {
    const key = ['several', program.file, count].join(' ');
    const args = Array.from({ length: count }, (_, index) => [
      ...['--servers', '1', '--name', `server-${index + 1}`],
    ]);
    const servers =
      this.#started.get(key) ?? this.#ground.serveSeveral(program, args);
    this.#started.set(key, servers);
    return servers;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const started of await Promise.allSettled(this.#started.values())) {
      if (started.status === 'fulfilled') {
        await started.value[Symbol.asyncDispose]();
      }
    }
  }
}
