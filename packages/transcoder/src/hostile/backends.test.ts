// A server behind the gateway that is gone, slow, or comes back.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Metadata, status } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { ask, bytesOf, jsonOf } from '../../testing/ask.ts';
import { startBackend } from '../../testing/backend.ts';
import { expectError, expectGood, hostile } from '../../testing/hostile.ts';
import { RawClient } from '../../testing/raw-client.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import { grpcBackend } from '../index.ts';

test('A backend that is gone, and comes back: 503 (UNAVAILABLE) until it is back, then answers', async () => {
  await using first = await startBackend();
  const backend = grpcBackend({ address: first.address });
  await using gateway = await startGateway({ backend });
  await expectGood(gateway);
  await first.stop(0);
  const answer = await ask(gateway.port, { path: '/v1/one/good' });
  const message = 'The gRPC server cannot be reached.';
  expectError(answer, 503, status.UNAVAILABLE, message);

  await using _again = await startBackend(first.port);
  // This one goes out when the connection is there again, and not before.
  await backend.unary('/transcoding.v1.Paths/One', new Uint8Array(), {
    metadata: new Metadata({ waitForReady: true }),
    deadline: undefined,
    signal: new AbortController().signal,
  });
  await expectGood(gateway);
  expect(gateway.faults).toEqual([]);
  backend.close();
});

hostile(
  'A backend that does not answer within `requestMs`',
  '504; the call is cancelled',
  { limits: { requestMs: 1_000 } },
  async (gateway) => {
    const { port, backend } = gateway;
    // The time of the next call is not spent on opening a connection.
    await expectGood(gateway);
    const answer = await ask(port, { path: '/v1/hold/slow' });
    expect(answer.status).toBe(504);
    expect(jsonOf(answer)).toMatchObject({ code: 4, details: [] });
    await backend.calls.cancelled('slow');
  },
);

test('A backend that cuts a call: 503 (UNAVAILABLE)', async () => {
  await using gateway = await startGateway();
  const { port, backend } = gateway;
  const asked = ask(port, { path: '/v1/hold/cut' });
  await backend.calls.arrived('cut');
  backend.kill();
  const answer = await asked;
  expect(answer.status).toBe(503);
  expect(jsonOf(answer)).toMatchObject({ code: 14, details: [] });
  expect(gateway.faults).toEqual([]);
});

test('A backend that crashes in the middle of a stream: a last line `{"error":…}` (UNAVAILABLE)', async () => {
  const program = join(import.meta.dirname, '../../testing/serve.ts');
  const child = spawn(process.execPath, [program, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = await once(child.stdout, 'data');
  const target = /Listening on (.*)\.$/m.exec(String(line))?.[1] ?? '';
  await using gateway = await startGateway({ target });
  using client = await RawClient.to(gateway.port);
  client.write(bytesOf({ path: '/v1/endless?size=10' }));
  await client.received(1_000);
  child.kill('SIGKILL');
  const answer = await client.read();
  const last = String(answer?.body).trimEnd().split('\n').at(-1) ?? '';
  expect(JSON.parse(last)).toMatchObject({ error: { code: 14, details: [] } });
  expect(gateway.faults).toEqual([]);
});

hostile(
  'An error of the backend',
  'its own status, message and details',
  {},
  async ({ port }) => {
    const request = { method: 'POST', path: '/v1/fail' };
    const body = JSON.stringify({ code: 13, message: 'It broke.' });
    expectError(await ask(port, { ...request, body }), 500, 13, 'It broke.');
  },
);
