// What becomes of answers in the queue of a connection that closes.
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { ask, bytesOf } from '../../testing/ask.ts';
import { RawClient } from '../../testing/raw-client.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import { closeWithConnection } from './queued.ts';

// As a server hands them over, but without it: Node 20's does not close them.
function queued(socket: Socket): { response: ServerResponse; closed: number } {
  const request = new IncomingMessage(socket);
  const response = new ServerResponse(request);
  const seen = { response, closed: 0 };
  response.on('close', () => {
    seen.closed += 1;
  });
  closeWithConnection(request, response);
  closeWithConnection(request, response);
  return seen;
}

test('an answer in the queue is closed with its connection, once', () => {
  const socket = new Socket();
  const all = Array.from({ length: 20 }, () => queued(socket));
  expect(socket.listenerCount('close')).toBe(1);
  // Whose turn it is has the socket, by which Node tells it.
  all[0]?.response.assignSocket(socket);
  socket.emit('close');
  expect(all.map(({ closed }) => closed)).toEqual(Array(20).fill(1));
  expect(all[1]?.response.destroyed).toBe(true);
});

test('the calls of a queue are cancelled when the client goes away', async () => {
  await using gateway = await startGateway();
  const { calls } = gateway.backend;
  {
    using client = await RawClient.to(gateway.port);
    const names = ['first', 'second', 'third'];
    for (const name of names) {
      client.write(bytesOf({ path: `/v1/hold/${name}` }));
    }
    client.write(bytesOf({ path: '/v1/endless?size=10&message=stream' }));
    for (const name of [...names, 'stream']) await calls.arrived(name);
  }
  for (const name of ['first', 'second', 'third', 'stream']) {
    await calls.cancelled(name);
  }
  expect((await ask(gateway.port, { path: '/v1/one/a' })).status).toBe(200);
  expect(gateway.faults).toEqual([]);
});
