// Answers that are compressed, and answers that are not.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { ask } from '../../testing/ask.ts';
import { startGateway } from '../../testing/start-gateway.ts';

const LONG = JSON.stringify({ name: 'long '.repeat(1_000) });

test.each([
  ['gzip', 'gzip', gunzipSync],
  ['br', 'br', brotliDecompressSync],
  ['gzip;q=0.5, br;q=0.4', 'gzip', gunzipSync],
])('a long answer for %s is in %s', async (accepted, encoding, unfold) => {
  await using gateway = await startGateway();
  const answer = await ask(gateway.port, {
    method: 'POST',
    path: '/v1/whole',
    headers: { 'Accept-Encoding': accepted },
    body: LONG,
  });
  expect(answer.headers).toMatchObject({
    'content-encoding': encoding,
    'content-length': String(answer.body.length),
    'content-type': 'application/json',
    vary: 'Accept-Encoding',
  });
  expect(answer.body.length).toBeLessThan(1_000);
  expect(JSON.parse(String(unfold(answer.body)))).toMatchObject(
    JSON.parse(LONG),
  );
});

test.each([
  ['a long answer that nobody wants compressed', '/v1/whole', LONG, ''],
  ['a long answer for who wants it as it is', '/v1/whole', LONG, 'gzip;q=0'],
  ['a short answer', '/v1/one/a', '{}', 'gzip'],
  ['a picture', '/v1/files:echo', 'x'.repeat(5_000), 'gzip'],
])('%s is sent as it is', async (_, path, body, accepted) => {
  await using gateway = await startGateway();
  const answer = await ask(gateway.port, {
    method: 'POST',
    path,
    headers: { 'Accept-Encoding': accepted, 'Content-Type': 'image/png' },
    body,
  });
  expect(answer.status).toBe(200);
  expect(answer.headers).not.toHaveProperty('content-encoding');
  expect(answer.headers.vary).toBe(
    body === LONG ? 'Accept-Encoding' : undefined,
  );
});

test('a long error is compressed, too', async () => {
  await using gateway = await startGateway();
  const message = 'no '.repeat(1_000);
  const answer = await ask(gateway.port, {
    method: 'POST',
    path: '/v1/fail',
    headers: { 'Accept-Encoding': 'gzip' },
    body: JSON.stringify({ code: 5, message }),
  });
  expect([answer.status, answer.headers['content-encoding']]).toEqual([
    404,
    'gzip',
  ]);
  expect(JSON.parse(String(gunzipSync(answer.body)))).toEqual({
    code: 5,
    message,
    details: [],
  });
});
