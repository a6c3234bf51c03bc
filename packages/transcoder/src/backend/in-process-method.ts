// The methods of grpc-js services, found by their paths.
import type {
  handleUnaryCall,
  MethodDefinition,
  ServiceDefinition,
  sendUnaryData,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import { status } from '@grpc/grpc-js';
import { OptionError } from '../option-error.ts';
import type { StreamHandlerCall, UnaryHandlerCall } from './handler-calls.ts';

/** What `addService` of a grpc-js server takes. */
export interface InProcessService {
  service: ServiceDefinition;
  implementation: UntypedServiceImplementation;
}

/** A method and the handler that answers it. */
export interface InProcessMethod {
  path: string;
  requestStream: boolean;
  responseStream: boolean;
  deserialize(bytes: Buffer): unknown;
  serialize(message: unknown): Buffer;
  /** @param respond where the answer is one message */
  handle(
    call: UnaryHandlerCall | StreamHandlerCall,
    respond: sendUnaryData<unknown>,
  ): void;
}

/** Collects the methods of all services, by path.
 * @throws OptionError where two services have a method of the same path */
export function methodsOf(
  services: readonly InProcessService[],
): Map<string, InProcessMethod> {
  const methods = new Map<string, InProcessMethod>();
  for (const { service, implementation } of services) {
    for (const [name, definition] of Object.entries(service)) {
      const { path } = definition;
      if (methods.has(path)) {
        throw new OptionError(
          `${path} has two handlers. Take one of them away.`,
        );
      }
      methods.set(path, methodOf(name, definition, implementation));
    }
  }
  return methods;
}

function methodOf(
  name: string,
  definition: MethodDefinition<unknown, unknown>,
  implementation: UntypedServiceImplementation,
): InProcessMethod {
  const { path, requestStream, responseStream, originalName } = definition;
  // Generated code names a handler SayHello or sayHello; so does addService.
  const handler = implementation[name] ?? implementation[originalName ?? name];
  if (!handler) return unimplemented(path, name);
  // Which of the four kinds it is, only its contract knows. The unary one stands
  // for all: it has all the arguments.
  const handle = handler.bind(implementation) as handleUnaryCall<
    unknown,
    unknown
  >;
  return {
    path,
    requestStream,
    responseStream,
    deserialize: definition.requestDeserialize,
    serialize: definition.responseSerialize,
    handle,
  };
}

/** Answers as grpc-js does where nobody has written a handler. */
export function unimplemented(path: string, name = path): InProcessMethod {
  return {
    path,
    requestStream: false,
    responseStream: false,
    deserialize: (bytes) => bytes,
    serialize: () => Buffer.alloc(0),
    handle(_, respond) {
      const details = `The server does not implement the method ${name}`;
      respond({ code: status.UNIMPLEMENTED, details });
    },
  };
}
