// The thoughts that have begun, for those who ask afterwards how one ended.
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { Thought } from '@stubs/deadlines/proto-loader/deadlines/Thought.ts';

// The oldest is forgotten when there are more.
const KEPT = 1_000;

export class Thoughts {
  readonly #begun = new Map<string, PromiseWithResolvers<Thought>>();

  /** @returns what to call when the thought has ended
   * @throws StatusError if the name is taken */
  begin(id: string): (thought: Thought) => void {
    if (this.#begun.has(id)) {
      throw new StatusError(Status.ALREADY_EXISTS, `There is a thought ${id}.`);
    }
    const ending = Promise.withResolvers<Thought>();
    this.#begun.set(id, ending);
    const [oldest = id] = this.#begun.keys();
    if (this.#begun.size > KEPT) this.#begun.delete(oldest);
    return ending.resolve;
  }

  /** Waits for the end of a thought.
   * @throws StatusError if it has not begun */
  async ended(id: string): Promise<Thought> {
    const ending = this.#begun.get(id);
    if (ending) return ending.promise;
    throw new StatusError(Status.NOT_FOUND, `There is no thought ${id}.`);
  }
}
