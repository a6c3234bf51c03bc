// What a program sees through proto-loader with `longs: Number`: numbers that
// are handy, and wrong from 2^53 on.
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { loaderOptions } from '@polyglot-grpc/lesson-kit/loader-options';
import type { ProtoGrpcType } from '@stubs/example/proto-loader/values.ts';
import { observe } from './codec.ts';

// #region options
const { example } = loadProto<ProtoGrpcType>(
  'example/values.proto',
  findAbove(import.meta.dirname, 'protos'),
  { ...loaderOptions, longs: Number },
);
// #endregion options
const { Echo } = example.ValueService.service;

await observe({
  decode: Echo.requestDeserialize,
  encode: Echo.requestSerialize,
  readings: {
    choice: ({ choice, textChoice, int64Choice }) => ({
      choice,
      textChoice,
      int64Choice,
    }),
  },
});
