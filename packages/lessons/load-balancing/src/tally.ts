// Who answered how often, and what became of the other calls.
import type { StatusError } from '@polyglot-grpc/lesson-kit/status';

/** Counts calls by how they ended. */
export class Tally {
  readonly #byServer = new Map<string, number>();
  readonly #failures = new Map<string, number>();
  #retried = 0;

  add(reply: { server: string; previousAttempts: number }): void {
    increase(this.#byServer, reply.server);
    if (reply.previousAttempts > 0) this.#retried += 1;
  }

  fail({ codeName }: StatusError): void {
    increase(this.#failures, codeName);
  }

  get calls(): number {
    return sum(this.#byServer) + sum(this.#failures);
  }

  /** Without the names of servers, if all answered equally often: which of them
   * is first is a matter of luck. */
  toString(): string {
    const [first = 0, ...others] = this.#byServer.values();
    const servers = others.length + 1;
    if (servers === 1) return `${first} calls, all answered by one server`;
    return others.every((each) => each === first)
      ? `${this.calls} calls, ${first} by each of ${servers} servers`
      : this.inFull();
  }

  inFull(): string {
    const answers = sorted(this.#byServer).map(
      ([server, calls]) => `${calls} by ${server}`,
    );
    const codes = sorted(this.#failures).map(([code]) => code);
    const failed = [sum(this.#failures), 'failed', ...codes].join(' ');
    const parts = [...answers, `${this.#retried} after a retry`, failed];
    return `${this.calls} calls: ${parts.join(', ')}`;
  }
}

const increase = (counts: Map<string, number>, name: string) =>
  counts.set(name, (counts.get(name) ?? 0) + 1);

const sum = (counts: Map<string, number>) =>
  [...counts.values()].reduce((total, each) => total + each, 0);

const sorted = (counts: Map<string, number>) =>
  [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
