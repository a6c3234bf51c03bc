// What the server does before and after a request: parser, limits, TLS, drain.
import { once } from 'node:events';
import { request as requestTls } from 'node:https';
import { connect } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { makeAuthority } from '@polyglot-grpc/authority/certificates';
import { ask, bytesOf, jsonOf } from '../../testing/ask.ts';
import { RawClient, rawRequest } from '../../testing/raw-client.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import { OptionError } from '../option-error.ts';
import { createGatewayServer } from './gateway-server.ts';

const GET = 'GET /v1/one/a HTTP/1.1\r\nHost: x\r\n';

describe('bytes that are no request', () => {
  const malformed = {
    code: 3,
    message: 'The request is not well-formed HTTP/1.1.',
    details: [],
  };

  test.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['an unknown method', 'FETCH /v1/one/a HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a space in the path', 'GET /v1/one/a b HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a space before a colon', `${GET}A : b\r\n\r\n`],
    ['a folded header', `${GET}A: b\r\n c\r\n\r\n`],
    ['a bare line feed', `${GET}A: b\nC: d\r\n\r\n`],
    ['two lengths', `${GET}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`],
    [
      'a length and chunks',
      `${GET}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['a negative length', `${GET}Content-Length: -1\r\n\r\n`],
    ['another transfer coding', `${GET}Transfer-Encoding: gzip\r\n\r\n`],
  ])('with %s are 400, and the connection ends', async (_, bytes) => {
    await using gateway = await startGateway();
    using client = await RawClient.to(gateway.port);
    client.write(bytes);
    const answer = await client.read();
    expect(answer).toMatchObject({
      status: 400,
      headers: { 'content-type': 'application/json', connection: 'close' },
    });
    expect(answer && jsonOf(answer)).toEqual(malformed);
    expect(String(await client.closed())).toBe('');
    expect(gateway.faults).toEqual([]);
  });

  test.each([
    ['no Host', 'GET /v1/one/a HTTP/1.1\r\n\r\n'],
    ['two of them', `${GET}Host: y\r\n\r\n`],
  ])('with %s are 400, and the connection ends', async (_, bytes) => {
    await using gateway = await startGateway();
    using client = await RawClient.to(gateway.port);
    client.write(bytes);
    const answer = await client.read();
    expect([answer?.status, answer && jsonOf(answer)]).toEqual([
      400,
      {
        code: 3,
        message: 'The request must have one header Host.',
        details: [],
      },
    ]);
    expect(String(await client.closed())).toBe('');
  });

  test('of HTTP/1.0 need no Host', async () => {
    await using gateway = await startGateway();
    const answer = await rawRequest(
      gateway.port,
      'GET /v1/one/a HTTP/1.0\r\n\r\n',
    );
    expect(answer?.status).toBe(200);
  });

  test('in the body are 400 where the answer has not begun', async () => {
    await using gateway = await startGateway();
    const answer = await rawRequest(
      gateway.port,
      'POST /v1/whole HTTP/1.1\r\nHost: x\r\n' +
        'Transfer-Encoding: chunked\r\n\r\nzz\r\n',
    );
    expect(answer && jsonOf(answer)).toEqual(malformed);
    expect(gateway.faults).toEqual([]);
  });

  test('in a body that nobody wants are no second answer', async () => {
    await using gateway = await startGateway();
    using client = await RawClient.to(gateway.port);
    client.write(
      'POST /nowhere HTTP/1.1\r\nHost: x\r\n' +
        'Transfer-Encoding: chunked\r\n\r\n',
    );
    expect(await client.read()).toMatchObject({ status: 404 });
    client.write('zz\r\n');
    expect(String(await client.closed())).toBe('');
  });

  test('end the connection of a client that does not', async () => {
    await using gateway = createGatewayServer(() => {});
    const connected = once(gateway.server, 'connection');
    using client = await RawClient.to(await gateway.listen(0));
    const [socket] = await connected;
    client.write('hello\r\n\r\n');
    await once(socket, 'close');
    expect(await client.read()).toMatchObject({ status: 400 });
  });

  test('wait for the answers to the requests before them', async () => {
    await using gateway = await startGateway();
    using client = await RawClient.to(gateway.port);
    client.write(bytesOf({ path: '/v1/hold/first' }));
    await gateway.backend.calls.arrived('first');
    client.write('no request at all\r\n\r\n');
    gateway.backend.calls.release('first');
    const answers = [await client.read(), await client.read()];
    expect(answers.map((answer) => answer && jsonOf(answer))).toEqual([
      { name: 'first' },
      malformed,
    ]);
  });
});

describe('headers', () => {
  test('over the limit are 431', async () => {
    const serverLimits = { headerBytes: 1_000 };
    await using gateway = await startGateway({ serverLimits });
    const headers = { 'X-Long': 'x'.repeat(1_000) };
    const answer = await ask(gateway.port, { path: '/v1/one/a', headers });
    expect([answer.status, jsonOf(answer)]).toEqual([
      431,
      {
        code: 8,
        message: 'The headers of the request are too long.',
        details: [],
      },
    ]);
  });

  test('that do not come in time are 408', async () => {
    const serverLimits = { headersMs: 50 };
    await using gateway = await startGateway({ serverLimits });
    const answer = await rawRequest(gateway.port, GET);
    expect(answer?.status).toBe(408);
    expect(answer && jsonOf(answer)).toEqual({
      code: 4,
      message: 'The headers of the request did not arrive in time.',
      details: [],
    });
  });

  test('are all read, however many they are', async () => {
    await using gateway = await startGateway();
    const many = Array.from({ length: 2_500 }, () => 'a:').join('\r\n');
    const answer = await rawRequest(
      gateway.port,
      `GET /v1/tell HTTP/1.1\r\nHost: x\r\n${many}\r\n` +
        'Grpc-Metadata-Last: here\r\n\r\n',
    );
    expect(answer && jsonOf(answer)).toMatchObject({
      received: { last: { values: ['here'] } },
    });
  });
});

describe('a connection', () => {
  test('that says nothing is closed', async () => {
    const serverLimits = { headersMs: 50 };
    await using gateway = await startGateway({ serverLimits });
    using client = await RawClient.to(gateway.port);
    expect(String(await client.closed())).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('on which the client does not read is closed', async () => {
    const serverLimits = { stalledMs: 1_000 };
    await using gateway = await startGateway({ serverLimits });
    using client = await RawClient.to(gateway.port);
    client.socket.pause();
    client.write(bytesOf({ path: '/v1/endless?size=9999&message=unread' }));
    await gateway.backend.calls.cancelled('unread');
  });

  test('on which the server takes its time stays', async () => {
    // Longer than a busy machine takes from the connection to the request.
    const serverLimits = { stalledMs: 1_000, idleMs: 60_000 };
    await using gateway = await startGateway({ serverLimits });
    const slow = await ask(gateway.port, { path: '/v1/slow?delay=2.2s' });
    expect(jsonOf(slow)).toEqual({ delay: '2.200s' });
  });

  test('that waits too long for its next request is closed', async () => {
    const serverLimits = { idleMs: 50 };
    await using gateway = await startGateway({ serverLimits });
    using client = await RawClient.to(gateway.port);
    client.write(bytesOf({ path: '/v1/one/a' }));
    expect(await client.read()).toMatchObject({ status: 200 });
    expect(String(await client.closed())).toBe('');
  });

  test('over the limit is closed, the others live on', async () => {
    const serverLimits = { connections: 1 };
    await using gateway = await startGateway({ serverLimits });
    using first = await RawClient.to(gateway.port);
    first.write(bytesOf({ path: '/v1/one/a' }));
    expect(await first.read()).toMatchObject({ status: 200 });
    const second = connect(gateway.port, '127.0.0.1');
    second.on('error', () => {});
    await once(second, 'close');
    first.write(bytesOf({ path: '/v1/one/b' }));
    expect(await first.read()).toMatchObject({ status: 200 });
  });

  test('is not passed on to another server', async () => {
    await using gateway = await startGateway();
    using client = await RawClient.to(gateway.port);
    client.write('CONNECT example.test:443 HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(String(await client.closed())).toMatch(/^HTTP\/1\.1 405 /);
  });

  test('goes on in HTTP/1.1 where the client would change', async () => {
    await using gateway = await startGateway();
    const answer = await ask(gateway.port, {
      path: '/v1/one/a',
      headers: { Connection: 'Upgrade, HTTP2-Settings', Upgrade: 'h2c' },
    });
    expect(answer.status).toBe(200);
  });

  test('ends where the client says so', async () => {
    await using gateway = await startGateway();
    using client = await RawClient.to(gateway.port);
    client.write(
      bytesOf({ path: '/v1/one/a', headers: { Connection: 'close' } }),
    );
    expect(await client.read()).toMatchObject({ status: 200 });
    expect(String(await client.closed())).toBe('');
  });
});

describe('drain', () => {
  test('answers what has begun, and closes', async () => {
    await using gateway = await startGateway();
    using busy = await RawClient.to(gateway.port);
    using idle = await RawClient.to(gateway.port);
    idle.write(bytesOf({ path: '/v1/one/a' }));
    await idle.read();
    busy.write(bytesOf({ path: '/v1/hold/late' }));
    await gateway.backend.calls.arrived('late');
    const drained = gateway.drain();
    expect(String(await idle.closed())).toBe('');
    gateway.backend.calls.release('late');
    expect(await busy.read()).toMatchObject({
      status: 200,
      headers: { connection: 'close' },
    });
    await drained;
    expect(String(await busy.closed())).toBe('');
  });

  test('closes the connection of an answer that had begun', async () => {
    await using gateway = await startGateway();
    using client = await RawClient.to(gateway.port);
    client.write(bytesOf({ path: '/v1/endless?message=begun' }));
    await client.received(1);
    const drained = gateway.drain();
    await gateway.backend.kill();
    await drained;
    expect(String(await client.closed())).toContain('"error"');
  });

  test('cuts what takes too long', async () => {
    await using gateway = await startGateway();
    using client = await RawClient.to(gateway.port);
    client.write(bytesOf({ path: '/v1/hold/for-ever' }));
    await gateway.backend.calls.arrived('for-ever');
    await gateway.drain(20);
    expect(String(await client.closed())).toBe('');
    await gateway.backend.calls.cancelled('for-ever');
  });
});

describe('HTTPS', () => {
  test('is served with a certificate', async () => {
    const { ca, cert, key } = await certificate();
    await using gateway = await startGateway({ tls: { cert, key } });
    const request = requestTls({
      host: '127.0.0.1',
      port: gateway.port,
      path: '/v1/one/a',
      ca,
      agent: false,
    });
    request.end();
    const [response] = await once(request, 'response');
    expect(response.statusCode).toBe(200);
    expect(response.socket.getProtocol()).toBe('TLSv1.3');
    response.resume();
    await once(response, 'end');
  });

  test('does not answer a client that speaks plain HTTP', async () => {
    const { cert, key } = await certificate();
    await using gateway = await startGateway({ tls: { cert, key } });
    const bytes = bytesOf({ path: '/v1/one/a' });
    expect(await rawRequest(gateway.port, bytes)).toBeUndefined();
  });
});

describe('createGatewayServer', () => {
  const handler = () => {};

  test.each([
    [{ cert: 'x' }, 'cert and key belong together: give both, or none.'],
    [{ port: 80 }, 'There is no option port. There are: cert, key, limits.'],
    [
      { limits: { headerBytes: 0 } },
      'limits.headerBytes must be a whole number above 0.',
    ],
    [
      { limits: { headersMs: 2 ** 31 } },
      'limits.headersMs must be a whole number from 1 to 2147483647.',
    ],
    [
      { limits: { size: 1 } },
      'There is no option limits.size. There are: headerBytes, headersMs, ' +
        'idleMs, stalledMs, connections, pipelinedRequests.',
    ],
    [{ limits: 7 }, 'limits must be an object.'],
    [{ cert: 'x', key: 'y' }, 'cert and key are no usable pair in PEM.'],
  ])('refuses %j', (options, message) => {
    expect(() => createGatewayServer(handler, options as object)).toThrow(
      new OptionError(message),
    );
  });

  test('refuses what is no handler', () => {
    expect(() => createGatewayServer(JSON.parse('{}'))).toThrow(
      new OptionError('The handler must be what createTranscoder gives.'),
    );
  });
});

async function certificate() {
  const authority = await makeAuthority();
  const pair = await authority.issue({ name: 'gateway', names: ['127.0.0.1'] });
  return { ca: authority.certificate, cert: pair.certificate, key: pair.key };
}
