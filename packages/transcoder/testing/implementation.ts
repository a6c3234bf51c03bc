// A gRPC service by the descriptors of Protobuf-ES, which grpc-js knows nothing of.
import type {
  DescMessage,
  DescMethod,
  DescService,
  MessageShape,
} from '@bufbuild/protobuf';
import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import type {
  handleBidiStreamingCall,
  handleClientStreamingCall,
  handleServerStreamingCall,
  handleUnaryCall,
  MethodDefinition,
  Server,
  ServiceDefinition,
  UntypedServiceImplementation,
} from '@grpc/grpc-js';
import type { InProcessService } from '../src/index.ts';
import { echo } from './echo.ts';

type Handler<Kind, In, Out> = Kind extends 'unary'
  ? handleUnaryCall<In, Out>
  : Kind extends 'client_streaming'
    ? handleClientStreamingCall<In, Out>
    : Kind extends 'server_streaming'
      ? handleServerStreamingCall<In, Out>
      : handleBidiStreamingCall<In, Out>;

/** A handler of grpc-js for each method of a service. */
export type Implementation<Service extends DescService> = {
  [Name in keyof Service['method']]: Handler<
    Service['method'][Name]['methodKind'],
    MessageShape<Service['method'][Name]['input']>,
    MessageShape<Service['method'][Name]['output']>
  >;
};

/** Adds a service whose handlers take and give messages. */
export function serve<Service extends DescService>(
  server: Server,
  service: Service,
  implementation: Implementation<Service> & UntypedServiceImplementation,
): void {
  add(server, service, implementation, (method) => ({
    requestDeserialize: reader(method.input),
    requestSerialize: writer(method.input),
    responseDeserialize: reader(method.output),
    responseSerialize: writer(method.output),
  }));
}

/** Adds a service that answers each request's own bytes, whatever they are. */
export function serveEcho(server: Server, service: DescService): void {
  const implementation: UntypedServiceImplementation = {};
  for (const method of service.methods) {
    implementation[method.localName] = echo(method);
  }
  add(server, service, implementation, () => bytesAlone);
}

/** The same for a gateway in the same process. */
export function echoServices(services: DescService[]): InProcessService[] {
  return services.map((desc) => ({
    service: definitionOf(desc, () => bytesAlone),
    implementation: Object.fromEntries(
      desc.methods.map((method) => [method.localName, echo(method)]),
    ),
  }));
}

type Coding = Pick<
  MethodDefinition<unknown, unknown>,
  | 'requestDeserialize'
  | 'requestSerialize'
  | 'responseDeserialize'
  | 'responseSerialize'
>;

const bytesAlone: Coding = {
  requestDeserialize: (bytes) => bytes,
  requestSerialize: Buffer.from,
  responseDeserialize: (bytes) => bytes,
  responseSerialize: Buffer.from,
};

function add(
  server: Server,
  service: DescService,
  implementation: UntypedServiceImplementation,
  codingOf: (method: DescMethod) => Coding,
): void {
  server.addService(definitionOf(service, codingOf), implementation);
}

function definitionOf(
  service: DescService,
  codingOf: (method: DescMethod) => Coding,
): ServiceDefinition {
  const methods = service.methods.map((method) => [
    method.localName,
    {
      path: `/${service.typeName}/${method.name}`,
      requestStream: /client|bidi/.test(method.methodKind),
      responseStream: /server|bidi/.test(method.methodKind),
      ...codingOf(method),
    },
  ]);
  return Object.fromEntries(methods);
}

function reader(schema: DescMessage) {
  return (bytes: Buffer) => fromBinary(schema, new Uint8Array(bytes));
}

// grpc-js hands the handler's own message back, whose type it does not keep.
function writer(schema: DescMessage) {
  return (message: unknown) =>
    Buffer.from(toBinary(schema, create(schema, Object(message))));
}
