// Files that come in pieces, in and out, as they are.
import { create } from '@bufbuild/protobuf';
import { status } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { HttpBodySchema } from '@stubs/transcoding/es/google/api/httpbody_pb.ts';
import type { Files } from '@stubs/transcoding/es/transcoding/v1/files_pb.ts';
import { ask, bytesOf, jsonOf } from '../../testing/ask.ts';
import type { Implementation } from '../../testing/implementation.ts';
import { RawClient } from '../../testing/raw-client.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import { startStreams } from '../../testing/start-streams.ts';

const path = '/v1/files/name/pieces?size=20&pieces=3&content_type=text/x-test';

test('the pieces of a file are answered as one body', async () => {
  await using gateway = await startGateway();
  const answer = await ask(gateway.port, { path });
  expect(answer.status).toBe(200);
  expect(answer.headers['content-type']).toBe('text/x-test');
  expect(answer.body.toString()).toBe('01234567890123456789');
});

test('grpc-gateway ends each piece with a line break', async () => {
  await using gateway = await startGateway({ mode: 'grpc-gateway' });
  const answer = await ask(gateway.port, { path });
  expect(answer.headers['content-type']).toBe('text/x-test');
  expect(answer.body.toString()).toBe('0123456\n7890123\n456789\n');
});

const breaking: Implementation<typeof Files>['downloadPieces'] = (call) => {
  const data = Buffer.from('half');
  call.write(create(HttpBodySchema, { contentType: 'text/x-test', data }));
  call.emit('error', { code: status.DATA_LOSS, details: 'Lost.' });
};

test('a file that breaks off has no end', async () => {
  await using gateway = await startStreams({ downloadPieces: breaking });
  using client = await RawClient.to(gateway.port);
  client.write(bytesOf({ path }));
  const answer = (await client.closed()).toString();
  // The one chunk of four bytes, and not the empty one which ends a body.
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n.*\r\n\r\n4\r\nhalf\r\n$/s);
});

test('grpc-gateway writes the error into the file', async () => {
  await using gateway = await startStreams(
    { downloadPieces: breaking },
    { mode: 'grpc-gateway' },
  );
  const answer = await ask(gateway.port, { path });
  expect(answer.body.toString()).toBe(
    'half\n{"error":{"code":15,"message":"Lost.","details":[]}}\n',
  );
});

const type = 'application/x-test';
const upload = (body: string | Uint8Array) => ({
  method: 'POST',
  path: '/v1/files:pieces',
  headers: { 'Content-Type': type },
  body,
});

test('a file of any bytes is sent up in pieces', async () => {
  await using gateway = await startGateway();
  const file = Uint8Array.from({ length: 1_000_000 }, (_, at) => at);
  const answer = await ask(gateway.port, upload(file));
  expect(jsonOf(answer)).toMatchObject({ contentType: type, size: '1000000' });
});

test('an empty file is one piece of nothing', async () => {
  await using gateway = await startGateway();
  const answer = await ask(gateway.port, upload(''));
  expect(jsonOf(answer)).toMatchObject({
    contentType: type,
    size: '0',
    pieces: 1,
  });
});

test('a file comes back as it was', async () => {
  await using gateway = await startGateway();
  const file = Uint8Array.from({ length: 300_000 }, (_, at) => at * 7);
  const path = '/v1/files:echo-pieces';
  const answer = await ask(gateway.port, { ...upload(file), path });
  expect(answer.headers['content-type']).toBe(type);
  expect(answer.body.equals(file)).toBe(true);
});

test('grpc-gateway takes pieces as messages in JSON', async () => {
  await using gateway = await startGateway({ mode: 'grpc-gateway' });
  const body = '{"data":"AQID"}{"data":"BA=="}';
  const answer = await ask(gateway.port, upload(body));
  expect(jsonOf(answer)).toMatchObject({ size: '4', pieces: 2 });
});
