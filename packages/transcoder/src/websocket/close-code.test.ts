// The code and the reason that close a WebSocket.
import { expect, test } from '@jest/globals';
import { RpcError } from '../rpc-error.ts';
import { closeCodeOf, closeReasonOf } from './close-code.ts';

test.each([
  [1, 4001],
  [16, 4016],
  [999, 4999],
  // Not of gRPC, and not of an application in WebSocket.
  [0, 4002],
  [-1, 4002],
  [1_000, 4002],
])('the code %d closes with %d', (code, expected) => {
  expect(closeCodeOf(new RpcError(code, ''))).toBe(expected);
});

test.each([
  ['', ''],
  ['x'.repeat(123), 'x'.repeat(123)],
  ['x'.repeat(124), `${'x'.repeat(120)}…`],
  [`x${'年'.repeat(41)}`, `x${'年'.repeat(39)}…`],
  ['😀'.repeat(31), `${'😀'.repeat(30)}…`],
  [`xx${'😀'.repeat(31)}`, `xx${'😀'.repeat(29)}…`],
])('the reason %j is cut between characters', (details, expected) => {
  const reason = closeReasonOf(new RpcError(2, details));
  expect(reason).toBe(expected);
  expect(Buffer.byteLength(reason)).toBeLessThanOrEqual(123);
});
