// Which requests become WebSockets, and what the others are answered.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { ask, bytesOf } from '../../testing/ask.ts';
import { RawClient } from '../../testing/raw-client.ts';
import {
  briefly,
  HANDSHAKE,
  SocketClient,
} from '../../testing/socket-client.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import { startStreams } from '../../testing/start-streams.ts';
import { createGatewayServer } from '../http/gateway-server.ts';

const path = '/v1/converse';

function shake(
  port: number,
  path: string,
  headers: Record<string, string | string[]> = {},
  method = 'GET',
) {
  return ask(port, { method, path, headers: { ...HANDSHAKE, ...headers } });
}

test.each([
  ['a path of no rule', '/nowhere', 404, 'No rpc is served at this path.'],
  [
    'a path whose rpc takes no stream',
    '/v1/count/3',
    400,
    'The rpc of this path takes no stream: call it without a WebSocket.',
  ],
  [
    'a query that is wrong',
    '/v1/files:pieces?data=*',
    400,
    expect.stringMatching(/data/),
  ],
  [
    'a path that is wrongly encoded',
    '/v1/%zz',
    400,
    expect.stringMatching(/percent-encoded/),
  ],
])('%s is refused as HTTP, in JSON', async (_, path, status, message) => {
  await using gateway = await startGateway({
    serviceConfig: `
type: google.api.Service
config_version: 3
http:
  rules:
    - selector: transcoding.v1.Files.UploadPieces
      get: /v1/files:pieces
`,
  });
  const answer = await shake(gateway.port, path);
  expect(briefly(answer)).toEqual([status, message]);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/json',
    connection: 'close',
  });
  expect(gateway.faults).toEqual([]);
});

test.each([
  [
    'Sec-WebSocket-Key',
    'short',
    400,
    'Missing or invalid Sec-WebSocket-Key header',
  ],
  ['Sec-WebSocket-Protocol', ',', 400, 'Invalid Sec-WebSocket-Protocol header'],
  [
    'Sec-WebSocket-Version',
    '12',
    426,
    'Missing or invalid Sec-WebSocket-Version header',
  ],
])(
  'a handshake whose %s is %s is refused',
  async (name, value, status, reason) => {
    await using gateway = await startGateway();
    const answer = await shake(gateway.port, path, { [name]: value });
    expect(briefly(answer)).toEqual([
      status,
      `The handshake of the WebSocket fails: ${reason}.`,
    ]);
    const isVersion = status === 426;
    expect(answer.headers['sec-websocket-version']).toBe(
      isVersion ? '13' : undefined,
    );
  },
);

test('a handshake that is no GET is refused', async () => {
  await using gateway = await startGateway();
  const answer = await shake(gateway.port, path, {}, 'POST');
  expect(briefly(answer)).toEqual([
    400,
    'The handshake of the WebSocket fails: Invalid HTTP method.',
  ]);
});

test('what asks for another protocol is answered in HTTP/1.1', async () => {
  await using gateway = await startGateway();
  const answer = await ask(gateway.port, {
    path: '/v1/one/a',
    headers: { Connection: 'Upgrade, HTTP2-Settings', Upgrade: 'h2c' },
  });
  expect(answer.status).toBe(200);
});

test('a server without WebSockets answers as if nobody had asked', async () => {
  await using gateway = createGatewayServer((_, response) => {
    response.end('{}');
  });
  const answer = await shake(await gateway.listen(0), path);
  expect([answer.status, String(answer.body)]).toEqual([200, '{}']);
});

describe('rules with one template', () => {
  const rules = (...lines: string[]) => `
type: google.api.Service
config_version: 3
http:
  rules:
    - selector: transcoding.v1.Streams.Converse
      post: /v1/talks/{text}
      body: "*"
${lines.join('\n')}
`;

  test('of two rpcs cannot be told apart', async () => {
    await using gateway = await startGateway({
      serviceConfig: rules(
        '    - selector: transcoding.v1.Streams.Collect',
        '      put: /v1/talks/{index}',
      ),
    });
    const answer = await shake(gateway.port, '/v1/talks/1');
    expect(briefly(answer)).toEqual([
      400,
      'A WebSocket cannot tell the rules of this path apart: ' +
        'PUT for /transcoding.v1.Streams/Collect, ' +
        'POST for /transcoding.v1.Streams/Converse.',
    ]);
  });

  test.each([
    [
      'that differ in their methods alone are one',
      [
        '      additional_bindings:',
        '        - put: /v1/talks/{text}',
        '          body: "*"',
      ],
    ],
    [
      'of which one takes no stream are no trouble',
      [
        '    - selector: transcoding.v1.Streams.Count',
        '      get: /v1/talks/{message}',
      ],
    ],
    [
      'of which another is more general are no trouble',
      [
        '    - selector: transcoding.v1.Streams.Collect',
        '      put: /v1/*/{text}',
      ],
    ],
  ])('%s', async (_, lines) => {
    await using gateway = await startGateway({
      serviceConfig: rules(...lines),
    });
    using client = await SocketClient.to(gateway.port, '/v1/talks/x');
    client.send({ index: 1 });
    expect(await client.next()).toEqual({ result: { index: '1', text: 'x' } });
  });
});

describe('a page', () => {
  const corsOrigins = ['https://friend.example'];

  test.each([
    ['http://gateway.test', 'gateway.test'],
    ['http://gateway.test:8080', 'gateway.test:8080'],
    ['https://gateway.test', 'Gateway.TEST'],
    ['https://friend.example', 'gateway.test'],
  ])('of %s may open one at %s', async (origin, host) => {
    await using gateway = await startGateway({ corsOrigins });
    const headers = { ...HANDSHAKE, Origin: origin, Host: host };
    using client = await RawClient.to(gateway.port);
    client.write(bytesOf({ path, headers }));
    const answer = await client.received(1);
    expect(String(answer)).toMatch(/^HTTP\/1.1 101 /);
  });

  test.each([
    'https://friend.example.evil.example',
    'http://gateway.test.evil.example',
    'http://gateway.test:8081',
    'http://friend.example',
    'null',
  ])('of %s may not', async (origin) => {
    await using gateway = await startGateway({ corsOrigins });
    const headers = { Origin: origin, Host: 'gateway.test' };
    expect(briefly(await shake(gateway.port, path, headers))).toEqual([
      403,
      `Pages of "${origin}" may not open a WebSocket here.`,
    ]);
  });

  test('of another origin brings no credentials of its reader', async () => {
    const metadata = Promise.withResolvers<string[]>();
    await using gateway = await startStreams(
      {
        converse: (call) => {
          metadata.resolve(Object.keys(call.metadata.getMap()));
          call.end();
        },
      },
      { corsOrigins: ['*'] },
    );
    using client = await SocketClient.to(gateway.port, path, {
      origin: 'https://any.example',
      headers: { Cookie: 'session=1', Authorization: 'Basic YTpi' },
    });
    const names = await metadata.promise;
    expect(names).toContain('grpcgateway-origin');
    expect(names.filter((name) => /cookie|authorization/.test(name))).toEqual(
      [],
    );
    await client.rest();
  });
});

test('the handler serves the event `upgrade` of any server', async () => {
  await using gateway = await startStreams({});
  const { transcoder } = gateway;
  const server = createServer(transcoder).on('upgrade', transcoder.upgrade);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  using client = await SocketClient.to(port, path);
  client.send({ text: 'x' });
  expect(await client.next()).toEqual({ result: { index: '0', text: 'x' } });
  server.close();
});
