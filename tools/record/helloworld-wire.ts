// One call of helloworld, byte by byte: the lesson's own client and server, and
// between them a relay that keeps what passes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  connect,
  createServer,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runFile } from '@polyglot-grpc/lesson-kit/testing';
import { describeHeaders, describeMessage } from './describe.ts';

const lesson = join(
  import.meta.dirname,
  '../../packages/lessons/helloworld/src',
);

interface Passed {
  request: IncomingHttpHeaders;
  requestBody: Buffer[];
  response: IncomingHttpHeaders;
  responseBody: Buffer[];
  trailers: IncomingHttpHeaders;
}

/** Makes the call and describes everything that passed, in its order. */
export async function helloworldWire(): Promise<string> {
  const server = spawn(process.execPath, [
    join(lesson, 'server.ts'),
    ...['--port', '0'],
  ]);
  try {
    const lines = createInterface({ input: server.stdout });
    const [announcement] = await once(lines, 'line');
    const port = String(announcement).match(/:(\d+)\./)?.[1];
    const passed = await callThroughRelay(`http://127.0.0.1:${port}`);
    return [
      'client: headers',
      describeHeaders(passed.request),
      'client: message',
      describeMessage(Buffer.concat(passed.requestBody)),
      'server: headers',
      describeHeaders(passed.response),
      'server: message',
      describeMessage(Buffer.concat(passed.responseBody)),
      'server: trailers',
      describeHeaders(passed.trailers),
      '',
    ].join('\n');
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

async function callThroughRelay(target: string): Promise<Passed> {
  const passed: Passed = {
    request: {},
    requestBody: [],
    response: {},
    responseBody: [],
    trailers: {},
  };
  const session = connect(target);
  const relay = createServer().on('stream', (inbound, headers) => {
    passed.request = headers;
    forward(inbound, session.request(headers), passed);
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const address = relay.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const { stderr } = await runFile(
    join(lesson, 'client.ts'),
    ...['--address', `127.0.0.1:${port}`],
  );
  session.close();
  relay.close();
  if (stderr !== '') throw new Error(`The recorded call failed: ${stderr}`);
  return passed;
}

function forward(
  inbound: ServerHttp2Stream,
  outbound: ReturnType<ReturnType<typeof connect>['request']>,
  passed: Passed,
): void {
  inbound.on('data', (bytes: Buffer) => passed.requestBody.push(bytes));
  outbound.on('data', (bytes: Buffer) => passed.responseBody.push(bytes));
  outbound.on('response', (headers) => {
    passed.response = headers;
    inbound.respond(headers, { waitForTrailers: true });
  });
  outbound.on('trailers', (trailers) => {
    passed.trailers = trailers;
  });
  inbound.on('wantTrailers', () => inbound.sendTrailers(passed.trailers));
  inbound.pipe(outbound);
  outbound.pipe(inbound);
}
