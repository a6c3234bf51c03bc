// Services of grpc-js in the same process: their handlers are called directly.
import type { Backend } from './backend.ts';
import { callBackend } from './call-backend.ts';
import { InProcessCall } from './in-process-call.ts';
import {
  type InProcessService,
  methodsOf,
  unimplemented,
} from './in-process-method.ts';
import { callInProcess } from './in-process-unary.ts';

export type { InProcessService };

/** Makes a backend of services that need no server. A handler sees what it sees
 * behind a server; its peer is called "in-process".
 * @throws OptionError where two services have a method of the same path */
export function inProcessBackend(
  services: readonly InProcessService[],
): Backend {
  const methods = methodsOf(services);
  const find = (path: string) => methods.get(path) ?? unimplemented(path);
  const calls = callBackend(
    (path, deadline) => new InProcessCall(find(path), deadline),
    // Nothing is lost on the way, so nothing has to be read ahead.
    0,
    () => {},
  );
  return {
    ...calls,
    unary(path, message, options) {
      const method = find(path);
      return method.requestStream || method.responseStream
        ? calls.unary(path, message, options)
        : callInProcess(method, message, options);
    },
  };
}
