// Calls the Echo in all four ways. What goes along with each call is written
// once, in interceptors, and no call shows it.
import { credentials, type Interceptor } from '@grpc/grpc-js';
import { runClient } from '@polyglot-grpc/lesson-kit/client';
import { readCredential } from '@polyglot-grpc/lesson-kit/credential-file';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { wholeNumber } from '@polyglot-grpc/lesson-kit/program';
import type { ProtoGrpcType } from '@stubs/interceptors/proto-loader/echo.ts';
import { sendApiKey } from './authentication.ts';
import { traceCalls } from './call-trace.ts';
import { forget, join, repeat, say, talk } from './calls.ts';
import { nameOf } from './code-name.ts';
import { setDeadlines } from './policy.ts';
import { sendRequestId } from './request-id.ts';
import { timeCalls } from './timing.ts';

const FLAGS = {
  'api-key': '.certs/api-keys/reporter.key',
  /** Milliseconds that a unary call may take; a stream may take twice as long. */
  'timeout-ms': '5000',
  /** Sends no API key. */
  anonymous: false,
  /** Calls the method that the server's policy does not open. */
  forget: false,
};

// #region interceptors
// The first sees a call first and its status last, as on the server. Each call
// of the stub goes through all of them.
function interceptors(
  flags: typeof FLAGS,
  trace: (line: string) => void,
  report: (line: string) => void,
): Interceptor[] {
  // A program that is not a lesson takes crypto.randomUUID() for an id.
  let calls = 0;
  const newId = () => `call-${++calls}`;
  const unaryMs = wholeNumber('timeout-ms', flags['timeout-ms'], [1, 600_000]);
  const timeouts = { '/interceptors.Echo/Say': unaryMs };
  const key = readCredential('api-key', flags['api-key']);
  return [
    traceCalls('outer', trace),
    sendRequestId(newId, (id, path, code) =>
      report(`${id} ${path} ${nameOf(code)}`),
    ),
    timeCalls(
      () => performance.now(),
      (path) => report(`${path} was timed`),
    ),
    ...(flags.anonymous ? [] : [sendApiKey(`${key}`.trim())]),
    setDeadlines(timeouts, unaryMs * 2, Date.now),
    traceCalls('inner', trace),
  ];
}
// #endregion interceptors

if (import.meta.main) {
  // #region connect
  await runClient('interceptors', FLAGS, async ({ address, ...flags }) => {
    const { interceptors: contract } = loadProto<ProtoGrpcType>(
      'interceptors/echo.proto',
      findAbove(import.meta.dirname, 'protos'),
    );
    const [trace, reports]: [string[], string[]] = [[], []];
    const write = (lines: string[]) => (line: string) => lines.push(line);
    const stub = new contract.Echo(address, credentials.createInsecure(), {
      interceptors: interceptors(flags, write(trace), write(reports)),
    });
    const calls = flags.forget ? [forget] : [say, repeat, join, talk];
    try {
      for (const call of calls) {
        for (const answer of await call(stub)) console.log(answer);
        const lines = [...trace.splice(0), ...reports.splice(0)];
        for (const line of lines) console.log(`  ${line}`);
      }
    } finally {
      stub.close();
    }
  });
  // #endregion connect
}
