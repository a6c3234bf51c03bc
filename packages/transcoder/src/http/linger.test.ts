// What becomes of a body that nobody has read when its answer goes out.
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { bytesOf } from '../../testing/ask.ts';
import { registry } from '../../testing/descriptors.ts';
import { RawClient } from '../../testing/raw-client.ts';
import { createTranscoder } from '../create-transcoder.ts';

test.each([
  ['comes with its head', '{}'],
  ['is long', 'x'.repeat(1_000_000)],
])('a body that %s is read to its end after a 404', async (_, body) => {
  const transcoder = createTranscoder({ descriptors: registry, target: 'x:1' });
  await using server = createServer();
  const ended = new Promise((resolve) => {
    server.on('request', (request: IncomingMessage, response) => {
      request.once('end', resolve);
      transcoder(request, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  using client = await RawClient.to((server.address() as AddressInfo).port);
  client.write(bytesOf({ method: 'POST', path: '/nowhere', body }));
  expect(await client.read()).toMatchObject({ status: 404 });
  await ended;
  transcoder.close();
});
