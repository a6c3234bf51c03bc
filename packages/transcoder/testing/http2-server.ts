// A server of HTTP/2 that does whatever a test wants, good or bad.
import { once } from 'node:events';
import {
  createServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
  type ServerOptions,
} from 'node:http2';
import {
  type AddressInfo,
  createServer as listenTo,
  type Socket,
} from 'node:net';

/** A server that runs. `await using` ends it. */
export interface RunningHttp2 extends AsyncDisposable {
  /** "127.0.0.1:50051" */
  address: string;
  /** Every connection that was made. */
  sessions: ServerHttp2Session[];
}

/** What it does with a request whose body has been read. */
export type Answering = (
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  count: number,
) => void;

/** Starts one.
 * @param answer is told, too, how many requests have come so far: 1 at first */
export async function startHttp2(
  answer: Answering,
  options: ServerOptions = {},
): Promise<RunningHttp2> {
  const sessions: ServerHttp2Session[] = [];
  const server = createServer(options);
  let count = 0;
  server.on('session', (session) => {
    sessions.push(session);
    session.on('error', () => {});
  });
  server.on('stream', (stream, headers) => {
    // A client that resets a stream is no fault.
    stream.on('error', () => {});
    count += 1;
    answer(stream, headers, count);
  });
  return running(server, sessions);
}

async function running(
  server: Http2Server,
  sessions: ServerHttp2Session[],
): Promise<RunningHttp2> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: addressOf(server),
    sessions,
    async [Symbol.asyncDispose]() {
      for (const session of sessions) session.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Starts a server of bare TCP.
 * @param answer is told of each connection */
export async function startTcp(
  answer: (socket: Socket) => void,
): Promise<Pick<RunningHttp2, 'address'> & AsyncDisposable> {
  const sockets = new Set<Socket>();
  const server = listenTo((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    answer(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: addressOf(server),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

const addressOf = (server: { address(): AddressInfo | string | null }) =>
  `127.0.0.1:${Object(server.address()).port}`;

/** A message as gRPC frames it. */
export function framed(text: string | Buffer, flag = 0): Buffer {
  const message = Buffer.from(text);
  const prefix = Buffer.alloc(5);
  prefix[0] = flag;
  prefix.writeUInt32BE(message.length, 1);
  return Buffer.concat([prefix, message]);
}

/** What a good server sends before its message. */
export const GOOD_HEADER = {
  ':status': 200,
  'content-type': 'application/grpc',
};

/** Sends a body and trailers, after a good header. */
export function respond(
  stream: ServerHttp2Stream,
  body: Buffer | string,
  trailers: Record<string, string> = { 'grpc-status': '0' },
  header: Record<string, string | number> = GOOD_HEADER,
): void {
  stream.respond(header, { waitForTrailers: true });
  stream.once('wantTrailers', () => stream.sendTrailers(trailers));
  stream.end(body);
}
