// Calls the library once for each status code, and says what to do about it.
import { credentials } from '@grpc/grpc-js';
import { runClient } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { UsageError } from '@polyglot-grpc/lesson-kit/program';
import { StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { ProtoGrpcType } from '@stubs/status_codes/proto-loader/status_codes.ts';
import { ADVICE } from './advice.ts';
import { CALLS, type Call, type Stubs } from './calls.ts';

const FLAGS = {
  /** The name of one code, to make only the calls that end with it. */
  code: '',
  /** Lets a status end the program, as a client does that handles none. */
  unhandled: false,
};

// #region call
/** Makes a call, and says how it ended and what to do.
 * @throws StatusError if it ended with a code that nobody expected here */
export async function lineOf(call: Call, stubs: Stubs): Promise<string> {
  try {
    await call.make(stubs);
  } catch (error) {
    // The code decides, and never the details: they are for people, and differ
    // between libraries and their versions.
    const status = StatusError.from(error);
    if (status.codeName !== call.code) throw status;
    return `${call.code}: ${call.reason}; ${ADVICE[call.code]}`;
  }
  const reason = call.code === 'OK' ? call.reason : `not ${call.code}`;
  return `OK: ${reason}; ${ADVICE.OK}`;
}
// #endregion call

function callsOf(code: string): readonly Call[] {
  const calls = code ? CALLS.filter((call) => call.code === code) : CALLS;
  if (calls.length > 0) return calls;
  throw new UsageError(`--code takes the name of a status, not "${code}".`);
}

if (import.meta.main) {
  // #region connect
  await runClient('status-codes', FLAGS, async ({ address, ...flags }) => {
    const calls = callsOf(flags.code);
    const { status_codes } = loadProto<ProtoGrpcType>(
      'status_codes/status_codes.proto',
      findAbove(import.meta.dirname, 'protos'),
    );
    const plaintext = credentials.createInsecure();
    const stubs = {
      library: new status_codes.Library(address, plaintext),
      kiosk: new status_codes.Kiosk(address, plaintext),
      nobody: new status_codes.Library('127.0.0.1:1', plaintext),
    };
    try {
      for (const call of calls) {
        if (flags.unhandled) await call.make(stubs);
        console.log(await lineOf(call, stubs));
      }
    } finally {
      for (const stub of Object.values(stubs)) stub.close();
    }
  });
  // #endregion connect
}
