// Four mistakes with details, each in place of withDetails: servers make them, and
// clients have to live with them.
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type { Refuse } from './details.ts';
import { KEY, pack, rpc, withDetails } from './status-details.ts';

/** As long as a stack trace may be, in bytes. */
const LONG = 20_000;

const mistakes: Record<string, Refuse> = {
  // The handler gives a code and a text, and nothing else.
  missing: (code, message) => ({ code, details: message }),

  // gRPC makes Base64 of the bytes. Here somebody did so before.
  malformed(code, message, details) {
    const status = withDetails(code, message, details);
    const [bytes = ''] = status.metadata?.get(KEY) ?? [];
    const base64 = Buffer.from(bytes).toString('base64');
    status.metadata?.set(KEY, Buffer.from(base64));
    return status;
  },

  // The server passes on the trailers of a call of its own, with another status.
  mismatched(code, message) {
    const inner = withDetails(Status.NOT_FOUND, 'No such customer.', {});
    return { ...inner, code, details: message };
  },

  // The trailers hold what belongs into a log.
  large(code, message, details) {
    const trace = { detail: 'x'.repeat(LONG) };
    const debug = pack('google.rpc.DebugInfo', rpc.DebugInfo, trace);
    const others = [...(details.others ?? []), debug];
    return withDetails(code, message, { ...details, others });
  },
};

/** The mistakes by their names, the values of the server's flag `--spoil`. */
export const spoiled: ReadonlyMap<string, Refuse> = new Map(
  Object.entries(mistakes),
);
