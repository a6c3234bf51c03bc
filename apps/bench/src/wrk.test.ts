// Real loads on small servers of HTTP, and what stops one.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { askHttp, type HttpQuestion, large } from './http-question.ts';
import { choosePinning } from './machine.ts';
import { whatIsMissing } from './requirements.ts';
import { readWrk, runWrk } from './wrk.ts';

const missing = await whatIsMissing();
const describeIt = missing ? describe.skip : describe;

/** Answers what it is sent. */
const echo: RequestListener = async (request, response) => {
  response.end(await text(request));
};

describeIt(missing ? `wrk (${missing})` : 'wrk', () => {
  test('sends a body as it is, and counts the right answers', async () => {
    await using server = await serve(echo);
    const run = await load(server.address, large);
    expect(run.answers).toBeGreaterThan(10);
    expect(run.seconds).toBeGreaterThanOrEqual(1);
    expect(run.p99).toBeGreaterThan(0);
  });

  test('stops at an answer that differs once the load is on', async () => {
    let right = 10;
    await using server = await serve((request, response) => {
      if (right-- > 0) return echo(request, response);
      response.end('{}');
    });
    await expect(load(server.address, large)).rejects.toThrow(
      /^POST \/v1\/whole answers wrongly under load: \d+ answers, \d+ of them wrong/,
    );
  });
});

test('the request of 1.6 kB has so many bytes', () => {
  expect(Buffer.byteLength(large.body ?? '')).toBe(1_620);
});

test('a client stops at a wrong status and at a wrong answer', async () => {
  await using server = await serve((request, response) => {
    response.statusCode = request.url === '/wrong-status' ? 500 : 200;
    response.end('{ "message": "Hello!" }');
  });
  const ask = (path: string, message = 'Hello!') =>
    askHttp(server.address, {
      ...{ method: 'GET', path, right: { message }, descriptors: '' },
    });
  expect(await ask('/')).toBe('{ "message": "Hello!" }');
  await expect(ask('/', 'Hi!')).rejects.toThrow(
    'GET / answers wrongly: 200 { "message": "Hello!" }',
  );
  await expect(ask('/wrong-status')).rejects.toThrow(
    'GET /wrong-status answers wrongly: 500',
  );
});

test('an answer that did not come, and no result at all, are errors', () => {
  const line = '{"answers":9,"wrong":0,"unanswered":1,"seconds":1,"p99":2}';
  expect(() => readWrk(`Running\n${line}\n`, 'GET /')).toThrow(
    'GET / answers wrongly under load: 9 answers, 0 of them wrong, and 1',
  );
  expect(() => readWrk('unable to connect', 'GET /')).toThrow(
    'wrk did not say what it did:\nunable to connect',
  );
});

async function load(address: string, question: HttpQuestion) {
  const answer = await askHttp(address, question);
  const { load: cpu } = choosePinning();
  return runWrk({ address, question, answer, connections: 4, cpu }, 1);
}

async function serve(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
