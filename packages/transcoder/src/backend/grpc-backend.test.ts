// What only a network has: TLS, a server that restarts, and limits of messages.
import 'reflect-metadata';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { ServerHttp2Session } from 'node:http2';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createServer as createTlsServer } from 'node:tls';
import { promisify } from 'node:util';
import {
  type KeyCertPair,
  Metadata,
  Server,
  ServerCredentials,
  status,
} from '@grpc/grpc-js';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  type Authority,
  makeAuthority,
  type Pair,
} from '@polyglot-grpc/authority/certificates';
import { listen } from '@polyglot-grpc/lesson-kit/server';
import { HeldCalls } from '../../testing/held-calls.ts';
import { startHttp2 } from '../../testing/http2-server.ts';
import { textHandlers, textService } from '../../testing/text-service.ts';
import {
  type GrpcBackendOptions,
  grpcBackend,
  type Transport,
} from './grpc-backend.ts';

let authority: Authority;
let other: Authority;
let serverPair: Pair;
let clientPair: Pair;

beforeAll(async () => {
  authority = await makeAuthority();
  other = await makeAuthority('Another authority');
  const names = ['localhost', 'text.test'];
  serverPair = await authority.issue({ name: 'server', names });
  clientPair = await authority.issue({ name: 'client', client: true });
});

const pem = (text: string) => Buffer.from(text);
const asServer = ({ certificate, key }: Pair): KeyCertPair => ({
  cert_chain: pem(certificate),
  private_key: pem(key),
});
const asClient = ({ certificate, key }: Pair) => ({
  cert: pem(certificate),
  key: pem(key),
});

function start(credentials = ServerCredentials.createInsecure(), port = 0) {
  const server = new Server();
  server.addService(textService, textHandlers(new HeldCalls()));
  return listen(server, port, '127.0.0.1', credentials);
}

// Calls once, and gives the answer or the error's code and cause.
async function callOnce(options: GrpcBackendOptions, word = 'hi') {
  const backend = grpcBackend(options);
  try {
    const { message } = await backend.unary(
      '/test.Text/Shout',
      Buffer.from(word),
      call(),
    );
    return Buffer.from(message).toString();
  } catch (error) {
    const { code, details, cause } = Object(error);
    return `${status[code]}: ${details} ${cause?.message ?? ''}`;
  } finally {
    backend.close();
  }
}

const call = (metadata = new Metadata()) => ({
  metadata,
  deadline: new Date(Date.now() + 60_000),
  signal: new AbortController().signal,
});

describe.each<Transport>(['http2', 'grpc-js'])('with %s', (transport) => {
  test('a server with TLS is called, and its name is verified', async () => {
    const credentials = ServerCredentials.createSsl(null, [
      asServer(serverPair),
    ]);
    await using server = await start(credentials);
    const ca = pem(authority.certificate);
    const localhost = `localhost:${server.port}`;
    const address = `127.0.0.1:${server.port}`;
    expect(await callOnce({ transport, address: localhost, ca })).toBe('HI');
    const asText = { address: localhost, ca: authority.certificate };
    expect(await callOnce({ transport, ...asText })).toBe('HI');
    expect(
      await callOnce({ transport, address, ca, serverName: 'text.test' }),
    ).toBe('HI');
    const refused = [
      { address, ca, serverName: 'other.test' },
      { address, ca: pem(other.certificate), serverName: 'text.test' },
      { address, tls: true, serverName: 'text.test' },
    ];
    for (const options of refused) {
      expect(await callOnce({ transport, ...options })).toMatch(
        /^UNAVAILABLE: The gRPC server cannot be reached\. .*(altname|certificate)/s,
      );
    }
    expect(await callOnce({ transport, address })).toMatch(/^UNAVAILABLE: /);
  });

  test('a server that asks for a certificate is shown one', async () => {
    const credentials = ServerCredentials.createSsl(
      pem(authority.certificate),
      [asServer(serverPair)],
      true,
    );
    await using server = await start(credentials);
    const address = `localhost:${server.port}`;
    const ca = pem(authority.certificate);
    expect(
      await callOnce({ transport, address, ca, ...asClient(clientPair) }),
    ).toBe('HI');
    expect(await callOnce({ transport, address, ca })).toMatch(
      /^UNAVAILABLE: /,
    );
  });

  test('a certificate that has expired is refused', async () => {
    const notAfter = new Date(Date.now() - 1_000);
    const names = ['localhost'];
    const expired = await authority.issue({ name: 'server', names, notAfter });
    const credentials = ServerCredentials.createSsl(null, [asServer(expired)]);
    await using server = await start(credentials);
    const address = `localhost:${server.port}`;
    const ca = authority.certificate;
    expect(await callOnce({ transport, address, ca })).toMatch(
      /^UNAVAILABLE: The gRPC server cannot be reached\. .*expired/,
    );
  });

  test('a server is called over a socket of this machine', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'socket-'));
    const address = `unix:${join(folder, 'grpc.sock')}`;
    const server = new Server();
    server.addService(textService, textHandlers(new HeldCalls()));
    await promisify(server.bindAsync.bind(server))(
      address,
      ServerCredentials.createInsecure(),
    );
    expect(await callOnce({ transport, address })).toBe('HI');
    server.forceShutdown();
    await rm(folder, { recursive: true });
  });

  test('a server is called again after its restart', async () => {
    const first = await start();
    const backend = grpcBackend({
      transport,
      address: `127.0.0.1:${first.port}`,
    });
    const shout = (metadata?: Metadata) =>
      backend.unary('/test.Text/Shout', Buffer.from('hi'), call(metadata));
    expect(await shout()).toBeDefined();
    await first.stop(0);
    await expect(shout()).rejects.toMatchObject({
      code: status.UNAVAILABLE,
      details: 'The gRPC server cannot be reached.',
    });
    await using _second = await start(undefined, first.port);
    // It goes out when the connection is there again, and not before.
    const { message } = await shout(new Metadata({ waitForReady: true }));
    expect(Buffer.from(message).toString()).toBe('HI');
    backend.close();
  });

  test('a message beyond the limit is refused, and one as long is not', async () => {
    await using server = await start();
    const address = `127.0.0.1:${server.port}`;
    const messageBytes = 1_000;
    const [longest, longer] = ['x'.repeat(1_000), 'x'.repeat(1_001)];
    expect(
      await callOnce({ transport, address, messageBytes }, longest),
    ).toHaveLength(1_000);
    expect(
      await callOnce({ transport, address, messageBytes }, longer),
    ).toMatch(/^RESOURCE_EXHAUSTED: .*1001 vs 1000/);
  });
});

test('a backend that is closed as it begins to connect leaves no connection', async () => {
  await using server = await startHttp2(() => {});
  const { address, sessions } = server;
  const backend = grpcBackend({ address });
  const options = { ...call(), signal: AbortSignal.abort() };
  async function* nothing() {}
  const { header } = backend.stream('/test.Text/Join', nothing(), options);
  await expect(header).rejects.toMatchObject({ code: status.CANCELLED });
  backend.close();
  for (const _ of ['told', 'begun']) await setImmediate();
  // A server takes connections in their order. So with this one it has all that
  // the backend has begun, and each must end.
  const last = connect(Number(address.split(':')[1]), '127.0.0.1');
  await once(last, 'connect');
  const isLast = ({ socket }: ServerHttp2Session) =>
    socket?.remotePort === last.localPort;
  while (!sessions.some(isLast)) await setImmediate();
  last.destroy();
  const signal = AbortSignal.timeout(20_000);
  for (const session of sessions) {
    if (!session.destroyed) await once(session, 'close', { signal });
  }
});

test('a server that offers no HTTP/2 over TLS cannot be reached', async () => {
  const { certificate: cert, key } = serverPair;
  const server = createTlsServer({ cert, key });
  server.on('tlsClientError', () => {});
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = `localhost:${Object(server.address()).port}`;
  expect(await callOnce({ address, ca: authority.certificate })).toBe(
    'UNAVAILABLE: The gRPC server cannot be reached. The server offers no HTTP/2 over TLS (ALPN).',
  );
  server.close();
});

test('a certificate that is of no use is refused before any call', () => {
  const address = 'localhost:1';
  const { cert, key } = asClient(clientPair);
  const none = pem('no PEM');
  const wrong: [Partial<GrpcBackendOptions>, string][] = [
    [{ ca: none }, 'ca holds no usable certificate in PEM.'],
    [{ cert }, 'cert and key belong together: give both, or none.'],
    [{ key }, 'cert and key belong together: give both, or none.'],
    [{ cert, key: none }, 'cert and key are no usable pair in PEM.'],
    [
      { cert, key: pem(serverPair.key) },
      'cert and key are no usable pair in PEM.',
    ],
  ];
  for (const [options, sentence] of wrong) {
    expect(() => grpcBackend({ address, ...options })).toThrow(sentence);
  }
});
