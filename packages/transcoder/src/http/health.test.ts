// GET /healthz, answered from the health service of the gRPC server.
import { create } from '@bufbuild/protobuf';
import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { ask, jsonOf } from '../../testing/ask.ts';
import { type Implementation, serve } from '../../testing/implementation.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import {
  Health,
  HealthCheckResponseSchema,
  HealthCheckResponse_ServingStatus as Serving,
} from '../generated/grpc/health/v1/health_pb.ts';

test.each<[string, number, unknown]>([
  ['/healthz', 200, { status: 'SERVING' }],
  ['/healthz?service=', 200, { status: 'SERVING' }],
  [
    '/healthz?service=sick',
    503,
    { code: 14, message: 'The service sick is NOT_SERVING.', details: [] },
  ],
  [
    '/healthz?service=new',
    503,
    { code: 14, message: 'The service new is UNKNOWN.', details: [] },
  ],
  [
    '/healthz?service=lost',
    404,
    { code: 5, message: 'The service lost is SERVICE_UNKNOWN.', details: [] },
  ],
  ['/healthz?service=bad', 404, { code: 5, message: 'none', details: [] }],
])('%s answers %d', async (path, httpStatus, expected) => {
  await using server = await startHealth();
  await using gateway = await startGateway({ target: server.address });
  const answer = await ask(gateway.port, { path });
  expect([answer.status, jsonOf(answer)]).toEqual([httpStatus, expected]);
});

test('answers HEAD without a body', async () => {
  await using gateway = await startGateway();
  const answer = await ask(gateway.port, { method: 'HEAD', path: '/healthz' });
  expect([answer.status, answer.headers['content-length']]).toEqual([
    200,
    '20',
  ]);
});

test('answers 405 to any other method', async () => {
  await using gateway = await startGateway();
  const answer = await ask(gateway.port, { method: 'POST', path: '/healthz' });
  expect([answer.status, answer.headers.allow]).toEqual([
    405,
    'GET, HEAD, OPTIONS',
  ]);
});

test('answers 503 when nobody serves', async () => {
  await using gateway = await startGateway({ target: '127.0.0.1:1' });
  const answer = await ask(gateway.port, { path: '/healthz' });
  expect(answer.status).toBe(503);
});

async function startHealth() {
  const statuses: Record<string, Serving> = {
    '': Serving.SERVING,
    sick: Serving.NOT_SERVING,
    new: Serving.UNKNOWN,
    lost: Serving.SERVICE_UNKNOWN,
  };
  const health: Implementation<typeof Health> = {
    check: ({ request }, callback) => {
      const found = statuses[request.service];
      const answer = { status: found ?? Serving.UNKNOWN };
      if (found !== undefined) {
        callback(null, create(HealthCheckResponseSchema, answer));
      } else callback({ code: status.NOT_FOUND, details: 'none' });
    },
    list: (_call, callback) => callback({ code: status.UNIMPLEMENTED }),
    watch: (call) => call.end(),
  };
  const server = new Server();
  serve(server, Health, health);
  const port = await new Promise<number>((resolve, reject) => {
    const local = ServerCredentials.createInsecure();
    server.bindAsync('127.0.0.1:0', local, (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return {
    address: `127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.forceShutdown();
    },
  };
}
