// A client that does not listen for `error` on a stream, and what becomes of it.
// It runs on purpose as it should not be written.
import { credentials } from '@grpc/grpc-js';
import { runClient } from '@polyglot-grpc/lesson-kit/client';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import type { ProtoGrpcType } from '@stubs/status_codes/proto-loader/status_codes.ts';

await runClient('status-codes', {}, async ({ address }) => {
  const { status_codes } = loadProto<ProtoGrpcType>(
    'status_codes/status_codes.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  const plaintext = credentials.createInsecure();
  const library = new status_codes.Library(address, plaintext);
  // #region no-listener
  const deadline = Date.now() + 5_000;
  const stream = library.readPages({ number: 3, fromPage: 1 }, { deadline });
  // `data` and `end` are not enough. The stream ends with a status, which comes
  // as `error`; with no listener for that, Node throws it where nobody catches.
  stream.on('data', () => {});
  stream.on('end', () => console.log('Read to the end.'));
  // #endregion no-listener
});
