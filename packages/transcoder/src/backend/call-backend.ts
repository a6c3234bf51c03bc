// A backend over calls of bytes, whoever carries them: a channel or a function.
import type { Backend } from './backend.ts';
import type { OpenCall } from './raw-call.ts';
import { startStream } from './stream-call.ts';
import { startUnary } from './unary-call.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** Makes a backend of a way to open calls.
 * @param readAhead bytes of a stream that are read before they are asked for
 * @param close ends the connection, where there is one */
export function callBackend(
  open: OpenCall,
  readAhead: number,
  close: () => void,
): Backend {
  return {
    unary(path, message, options) {
      return startUnary(
        open(path, options.deadline ?? NEVER),
        message,
        options,
      );
    },
    stream(path, messages, options) {
      const call = open(path, options.deadline ?? NEVER);
      return startStream(call, readAhead, messages, options);
    },
    close,
  };
}
