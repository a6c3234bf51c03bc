// A server of node:http2, and a connection to it over a socket.
import { once } from 'node:events';
import {
  createServer,
  type Http2Server,
  type ServerHttp2Session,
  type ServerHttp2Stream,
  type ServerOptions,
} from 'node:http2';
import { type AddressInfo, connect } from 'node:net';
import type { HeaderList } from '../src/http2/connection.ts';
import { FramedConnection } from '../src/http2/framed/framed-connection.ts';
import { RecordedCall } from './recorded-call.ts';

/** Answers one request. */
export type AnswerStream = (
  stream: ServerHttp2Stream,
  list: HeaderList,
) => void;

/** Both of them. */
export class Http2Peer implements AsyncDisposable {
  readonly #server: Http2Server;
  readonly session: ServerHttp2Session;
  readonly client: FramedConnection;
  /** Resolves when the connection is over. */
  readonly closed: Promise<Error | undefined>;

  private constructor(
    server: Http2Server,
    session: ServerHttp2Session,
    client: FramedConnection,
    closed: Promise<Error | undefined>,
  ) {
    this.#server = server;
    this.session = session;
    this.client = client;
    this.closed = closed;
  }

  /** Starts the server and connects. */
  static async start(
    answer: AnswerStream,
    options: ServerOptions = {},
  ): Promise<Http2Peer> {
    const server = createServer(options);
    server.on('stream', (stream, _headers, _flags, list) => {
      stream.on('error', () => {});
      answer(stream, list);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const session = once(server, 'session');
    const client = await connectTo((server.address() as AddressInfo).port);
    return new Http2Peer(server, (await session)[0], ...client);
  }

  /** Makes a request. */
  call(
    body: Buffer | string = '',
    headers: HeaderList = [],
  ): RecordedCall & { cancel(): void } {
    return callOn(this.client, '/path', body, headers);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.client.destroy();
    this.session.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** Connects to a port of this machine.
 * @returns the connection, and what resolves at its end */
export async function connectTo(
  port: number,
): Promise<[FramedConnection, Promise<Error | undefined>]> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const ready = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<Error | undefined>();
  const headers = ['te', 'trailers', 'content-type', 'application/grpc'];
  const client = new FramedConnection(
    socket,
    { scheme: 'http', authority: 'localhost', headers },
    {
      ready: ready.resolve,
      goingAway: () => {},
      closed: (reason) => closed.resolve(reason),
    },
  );
  await ready.promise;
  return [client, closed.promise];
}

/** Makes a request on a connection. */
export function callOn(
  client: FramedConnection,
  path: string,
  body: Buffer | string = '',
  headers: HeaderList = [],
): RecordedCall & { cancel(): void } {
  const call = new RecordedCall();
  const request = client.request(path, headers, Buffer.from(body), call);
  return Object.assign(call, { cancel: () => request.cancel() });
}
