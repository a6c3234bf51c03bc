// What the Desk answers: who it is, after it has thought for as long as asked.
import type { DeskServer } from '@stubs/load_balancing/static/load_balancing/load_balancing.ts';

export interface DeskOptions {
  /** What this server calls itself. */
  name: string;
  /** Resolves after so many milliseconds. */
  wait(ms: number): Promise<unknown>;
}

// #region desk
export function desk({ name, wait }: DeskOptions) {
  return {
    // All servers answer alike, so it does not matter which of them is asked.
    // Only the name tells them apart.
    ask(call, callback) {
      const { seconds = 0, nanos = 0 } = call.request.thinkFor ?? {};
      const thinkMs = Number(seconds) * 1_000 + nanos / 1_000_000;
      wait(thinkMs).then(() => callback(null, { server: name }), callback);
    },
  } satisfies DeskServer;
}
// #endregion desk
