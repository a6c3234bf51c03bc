// What the Desk answers: who it is, after it has thought for as long as asked.
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type { DeskServer } from '@stubs/load_balancing/static/load_balancing/load_balancing.ts';

export interface DeskOptions {
  /** What this server calls itself. */
  name: string;
  /** Whether it takes calls. */
  serving: boolean;
  /** Resolves after so many milliseconds. */
  wait(ms: number): Promise<unknown>;
}

// #region desk
export function desk({ name, serving, wait }: DeskOptions) {
  return {
    // All servers answer alike, so it does not matter which of them is asked.
    // Only the name tells them apart.
    ask(call, callback) {
      // A client that calls again says so in its metadata.
      const [before = '0'] = call.metadata.get('grpc-previous-rpc-attempts');
      if (!serving) {
        // The code that a client takes for "ask another server".
        const code = Status.UNAVAILABLE;
        const details = `${name} takes no calls. Attempts before: ${before}.`;
        callback({ code, details });
        return;
      }
      const reply = { server: name, previousAttempts: Number(before) };
      const { seconds = 0, nanos = 0 } = call.request.thinkFor ?? {};
      const thinkMs = Number(seconds) * 1_000 + nanos / 1_000_000;
      wait(thinkMs).then(() => callback(null, reply), callback);
    },
  } satisfies DeskServer;
}
// #endregion desk
