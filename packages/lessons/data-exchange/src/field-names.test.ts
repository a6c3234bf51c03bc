// What becomes of a field whose name is written as in the contract.
import { expect, test } from '@jest/globals';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import type { ProtoGrpcType } from '@stubs/example/proto-loader/values.ts';

const { example } = loadProto<ProtoGrpcType>(
  'example/values.proto',
  findAbove(import.meta.dirname, 'protos'),
);
const { Echo } = example.ValueService.service;

// #region wrong-name
test('drops a field in silence when its name is not in camelCase', () => {
  // @ts-expect-error: the types know it, and the loader does not tell.
  const bytes = Echo.requestSerialize({ int64_value: '7' });
  expect(Echo.requestDeserialize(bytes).int64Value).toBe('0');
});
// #endregion wrong-name
