// Server interceptors with a mistake in them, for the failure lab.
import {
  ServerInterceptingCall,
  type ServerInterceptingCallInterface,
  type ServerInterceptor,
} from '@grpc/grpc-js';
import { UsageError } from '@polyglot-grpc/lesson-kit/program';

// #region mistakes
const mistakes: Readonly<Record<string, ServerInterceptor>> = {
  // Nothing calls `pass`, so nothing goes on, and nobody is told.
  forgets: (_method, call) => atMetadata(call, () => {}),

  // What it throws ends the process, unless an interceptor before it catches.
  throws: (_method, call) => atMetadata(call, fail),

  // Here there is no event yet, and no interceptor can catch what is thrown.
  'throws-early': () => fail(),
};
// #endregion mistakes

/** Gives the interceptors with the mistake of that name; none for no name.
 * @throws UsageError if there is no such mistake */
export function mistakeNamed(name: string): ServerInterceptor[] {
  if (name === '') return [];
  const mistake = mistakes[name];
  if (mistake) return [mistake];
  const known = Object.keys(mistakes).join(', ');
  throw new UsageError(`--mistake ${name} is none of: ${known}.`);
}

function atMetadata(
  call: ServerInterceptingCallInterface,
  onReceiveMetadata: () => void,
): ServerInterceptingCall {
  return new ServerInterceptingCall(call, {
    start: (next) => next({ onReceiveMetadata }),
  });
}

function fail(): never {
  throw new Error('a mistake in an interceptor');
}
