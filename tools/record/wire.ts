// Calls byte by byte: the lessons' own clients and servers, and between them a
// relay that keeps what passes.
import { join } from 'node:path';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';
import { describeHeaders, describeMessages } from './describe.ts';
import { type Passed, startRelay } from './relay.ts';
import { routeGuideMethod } from './route-guide-contract.ts';
import { wireJson } from './wire-json.ts';

const lessons = join(import.meta.dirname, '../../packages/lessons');

/** The one call of helloworld. */
export async function helloworldWire(): Promise<string> {
  const [call] = await record('helloworld', 'helloworld');
  return describe(call);
}

/** The second call of say-hello-again, to a server that does not know it. */
export async function unimplementedWire(): Promise<string> {
  const [, call] = await record('say-hello-again', 'helloworld');
  return describe(call);
}

/** The one call of data-exchange, in TypeScript on both sides. */
export async function dataExchangeWire(): Promise<string> {
  const [call] = await record('data-exchange', 'data-exchange');
  return describe(call);
}

/** The point that the first call of route-guide asks for, byte by byte. */
export async function pointWire(): Promise<string> {
  const [call] = await record('route-guide', 'route-guide');
  const body = Buffer.concat(call?.requestBody ?? []);
  // Five bytes of gRPC's own stand before the message.
  return wireJson(body.subarray(5), routeGuideMethod('GetFeature').input);
}

/** Runs a lesson's client against a lesson's server. */
async function record(client: string, server: string): Promise<Passed[]> {
  await using program = await startProgram(
    join(lessons, server, 'src/server.ts'),
  );
  await using relay = await startRelay(`http://127.0.0.1:${program.port}`);
  const { stderr } = await runFile(
    join(lessons, client, 'src/client.ts'),
    ...['--address', relay.address],
  );
  if (stderr !== '') throw new Error(`The call failed: ${stderr}`);
  return relay.calls;
}

function describe(call: Passed | undefined): string {
  if (call === undefined) throw new Error('No call passed the relay.');
  const parts = [
    ['client: headers', describeHeaders(call.request)],
    ['client: message', describeMessages(Buffer.concat(call.requestBody))],
    ['server: headers', describeHeaders(call.response)],
    ['server: message', describeMessages(Buffer.concat(call.responseBody))],
    ['server: trailers', describeHeaders(call.trailers)],
  ];
  return parts
    .filter(([, text]) => text !== '')
    .map(([title, text]) => `${title}\n${text}\n`)
    .join('');
}
