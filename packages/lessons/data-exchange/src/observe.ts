// What a program sees through proto-loader: objects as protobufjs makes them.
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import type { ProtoGrpcType } from '@stubs/example/proto-loader/values.ts';
import { observe } from './codec.ts';

const { example } = loadProto<ProtoGrpcType>(
  'example/values.proto',
  findAbove(import.meta.dirname, 'protos'),
);
// The loader keeps decoding and encoding to itself, but for the methods.
const { Echo } = example.ValueService.service;

// #region look
await observe({
  decode: Echo.requestDeserialize,
  encode: Echo.requestSerialize,
  readings: {
    // A property of the oneof's own name says which member is set.
    choice: ({ choice, textChoice, int64Choice }) => ({
      choice,
      textChoice,
      int64Choice,
    }),
  },
});
// #endregion look
