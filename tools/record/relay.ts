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
}

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
  inbound.on('data', (bytes: Buffer) => call.requestBody.push(bytes));
  outbound.on('data', (bytes: Buffer) => call.responseBody.push(bytes));
  outbound.on('response', (headers, flags) => {
    call.response = headers;
    // An error may come as headers alone, which are the trailers as well.
    const endStream = (flags & constants.NGHTTP2_FLAG_END_STREAM) !== 0;
    inbound.respond(headers, { endStream, waitForTrailers: !endStream });
  });
  outbound.on('trailers', (trailers) => {
    call.trailers = trailers;
  });
  inbound.on('wantTrailers', () => inbound.sendTrailers(call.trailers));
  inbound.pipe(outbound);
  outbound.pipe(inbound);
}
