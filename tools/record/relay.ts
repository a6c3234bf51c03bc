// Stands between a client and a server, passes everything on, and keeps it.
import { once } from 'node:events';
import {
  type ClientHttp2Stream,
  connect,
  constants,
  createServer,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2';

/** What passed in one call. */
export interface Passed {
  request: IncomingHttpHeaders;
  requestBody: Buffer[];
  response: IncomingHttpHeaders;
  responseBody: Buffer[];
  trailers: IncomingHttpHeaders;
  /** The same in the order in which it passed. */
  events: PassedEvent[];
}

/** What passed at once. Both sides' headers come first, the client ends with
 * `end`, the server with `trailers`. */
export type PassedEvent = { from: 'client' | 'server' } & (
  | { what: 'headers' | 'trailers'; headers: IncomingHttpHeaders }
  | { what: 'data'; bytes: Buffer }
  | { what: 'end' }
);

/** Listens on a free port and relays to `target`, such as http://127.0.0.1:50051. */
export async function startRelay(target: string) {
  const calls: Passed[] = [];
  const session = connect(target);
  const relay = createServer().on('stream', (inbound, headers) => {
    const call: Passed = {
      request: headers,
      requestBody: [],
      response: {},
      responseBody: [],
      trailers: {},
      events: [{ from: 'client', what: 'headers', headers }],
    };
    calls.push(call);
    forward(inbound, session.request(headers), call);
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const bound = relay.address();
  const port = typeof bound === 'object' ? bound?.port : undefined;
  return {
    address: `127.0.0.1:${port}`,
    calls,
    async [Symbol.asyncDispose]() {
      session.close();
      relay.close();
      await once(relay, 'close');
    },
  };
}

function forward(
  inbound: ServerHttp2Stream,
  outbound: ClientHttp2Stream,
  call: Passed,
): void {
  inbound.on('data', (bytes: Buffer) => {
    call.requestBody.push(bytes);
    call.events.push({ from: 'client', what: 'data', bytes });
  });
  inbound.on('end', () => call.events.push({ from: 'client', what: 'end' }));
  outbound.on('data', (bytes: Buffer) => {
    call.responseBody.push(bytes);
    call.events.push({ from: 'server', what: 'data', bytes });
  });
  outbound.on('response', (headers, flags) => {
    call.response = headers;
    call.events.push({ from: 'server', what: 'headers', headers });
    // An error may come as headers alone, which are the trailers as well.
    const endStream = (flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0;
    inbound.respond(headers, { endStream, waitForTrailers: !endStream });
  });
  outbound.on('trailers', (headers) => {
    call.trailers = headers;
  });
  // Only here has all the data passed that came before the trailers.
  outbound.on('end', () => {
    const headers = call.trailers;
    call.events.push({ from: 'server', what: 'trailers', headers });
  });
  inbound.on('wantTrailers', () => inbound.sendTrailers(call.trailers));
  inbound.pipe(outbound);
  outbound.pipe(inbound);
}
