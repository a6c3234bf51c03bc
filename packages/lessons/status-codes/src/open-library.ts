// For tests: a stub of the library that closes by itself.
import { credentials } from '@grpc/grpc-js';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import type { ProtoGrpcType } from '@stubs/status_codes/proto-loader/status_codes.ts';

const { status_codes } = loadProto<ProtoGrpcType>(
  'status_codes/status_codes.proto',
  findAbove(import.meta.dirname, 'protos'),
);

/** Opens a channel to a server of this machine; `using` closes it. */
export function openLibrary(port: number) {
  const stub = new status_codes.Library(
    `localhost:${port}`,
    credentials.createInsecure(),
  );
  return Object.assign(stub, { [Symbol.dispose]: () => stub.close() });
}
