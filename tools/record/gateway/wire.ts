// One request on both sides of the gateway: what a client of HTTP sends and gets,
// and the call that it becomes.
import { once } from 'node:events';
import { connect } from 'node:net';
import { startServer } from '../../../packages/lessons/gateway/src/server.ts';
import { startGateway } from '../../../packages/lessons/gateway/src/start-gateway.ts';
import { describeHeaders, describeMessages } from '../describe.ts';
import { startRelay } from '../relay.ts';

const FLAGS = {
  host: '127.0.0.1',
  'descriptor-set': 'packages/stubs/hello_world/descriptors/hello_world.binpb',
  cert: '',
  key: '',
};

// What curl sends, but for its name and version.
const BODY = '{"name":"you"}';
const REQUEST = [
  'POST /v1/hello HTTP/1.1',
  'Host: localhost:8081',
  'Accept: */*',
  `Content-Length: ${BODY.length}`,
  'Content-Type: application/x-www-form-urlencoded',
  '',
  BODY,
];

// Headers that differ from run to run, or say nothing of the answer.
const VARYING = /^(Date|Connection|Keep-Alive): .*\r\n/gm;

/** The bytes as lines: HTTP as it is, gRPC described. */
export async function gatewayWire(): Promise<string> {
  await using server = await startServer(0);
  await using relay = await startRelay(`http://127.0.0.1:${server.port}`);
  await using gateway = await startGateway(0, relay.address, FLAGS);
  const answer = await exchange(gateway.port, REQUEST.join('\r\n'));
  const [call] = relay.calls;
  if (call === undefined) throw new Error('No call passed the relay.');
  return [
    ['client to gateway', indented(REQUEST.join('\n'))],
    ['gateway to server: headers', describeHeaders(call.request)],
    [
      'gateway to server: message',
      describeMessages(Buffer.concat(call.requestBody)),
    ],
    [
      'server to gateway: message',
      describeMessages(Buffer.concat(call.responseBody)),
    ],
    ['server to gateway: trailers', describeHeaders(call.trailers)],
    ['gateway to client', indented(answer.replaceAll(VARYING, ''))],
  ]
    .map(([title, lines]) => `${title}\n${lines}\n`)
    .join('');
}

/** Sends a request as it is, and gives the whole answer, which is an object. */
async function exchange(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  await once(socket, 'connect');
  socket.write(request);
  let answer = '';
  for await (const chunk of socket) {
    answer += chunk;
    if (/\r\n\r\n\{.*\}$/s.test(answer)) break;
  }
  return answer;
}

function indented(lines: string): string {
  return lines.replaceAll('\r', '').replaceAll(/^(?=.)/gm, '  ');
}
