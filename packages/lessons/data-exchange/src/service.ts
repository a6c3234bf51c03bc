// What a server says to callers in its own language and in others.
import type {
  Result,
  TestServiceServer,
} from '@stubs/example/static/example/example.ts';
import type { ValueServiceServer } from '@stubs/example/static/example/values.ts';

// #region exchange
const OWN_LANGUAGE = 'ts';
const LANGUAGES = ['ts', 'py', 'java', 'go'];

// What the service prints goes to `log`, so that it needs no terminal.
export function testService(log: (line: string) => void) {
  return {
    method(call, callback) {
      const { request1, request2 } = call.request;
      log(`TestService server received: ${request1}, ${request2}`);
      const result = answer(request1);
      log(`TestService server sent: ${result.result1}, ${result.result2}`);
      callback(null, result);
    },
  } satisfies TestServiceServer;
}

// Messages look alike from every language, so the caller has to name its own.
function answer(request1: string): Result {
  const caller = LANGUAGES.find((each) => request1 === `${each}-request1`);
  if ((caller ?? OWN_LANGUAGE) === OWN_LANGUAGE) {
    return { result1: 'f1', result2: 'fn1' };
  }
  const route = `${caller}-client->${OWN_LANGUAGE}-server`;
  return { result1: `res1-${route}`, result2: `res2-${route}` };
}
// #endregion exchange

// #region echo
export const valueService = {
  // The request was decoded before this line, and is encoded after it. Whatever
  // the language cannot hold is lost in between.
  echo(call, callback) {
    callback(null, call.request);
  },
} satisfies ValueServiceServer;
// #endregion echo
