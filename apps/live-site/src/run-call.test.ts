// A stream is told message by message, as it arrives.
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { runCall } from './run-call.ts';

test('tells of each line before the next one is sent', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const asked = once(server, 'request');
  const told: number[] = [];
  let next = () => {};
  const call = runCall(
    `http://127.0.0.1:${port}/api/`,
    { language: 'python', kind: 'stream', name: 'a/b', greeting: 'Hi & ho' },
    ({ http }) => {
      told.push(http.lines.length);
      next();
    },
  );
  const [request, response]: [{ url: string }, ServerResponse] =
    (await asked) as never;
  expect(request.url).toBe(
    '/api/python/v1/hellos/a%2Fb?hello.greeting=Hi+%26+ho&count=3',
  );
  for (const line of [1, 2, 3]) {
    const arrived = new Promise<void>((resolve) => {
      next = resolve;
    });
    // A line may come in pieces.
    response.write(`{"line":`);
    response.write(`${line}}\n`);
    await arrived;
    expect(told).toEqual([1, 2, 3].slice(0, line));
  }
  server.once('request', (_request, answer: ServerResponse) => {
    answer.writeHead(404).end();
  });
  response.end();
  const { http, grpc } = await call;
  expect(grpc).toBeUndefined();
  expect(http.lines.map(({ text }) => text)).toEqual([
    '{"line":1}',
    '{"line":2}',
    '{"line":3}',
  ]);
  server.closeAllConnections();
  server.close();
});
