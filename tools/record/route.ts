// The tour of the RouteGuide that the lesson's client makes, for the map of it.
import { join } from 'node:path';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';
import { messagesOf } from './call-json.ts';
import { type Passed, startRelay } from './relay.ts';
import { routeGuideMethod } from './route-guide-contract.ts';

const lesson = join(
  import.meta.dirname,
  '../../packages/lessons/route-guide/src',
);

/** The area that was asked for, its features, the route and its summary. */
export async function routeRecord(): Promise<string> {
  await using server = await startProgram(join(lesson, 'server.ts'));
  await using relay = await startRelay(`http://127.0.0.1:${server.port}`);
  const { stderr } = await runFile(
    join(lesson, 'client.ts'),
    ...['--address', relay.address],
  );
  if (stderr !== '') throw new Error(`The tour failed: ${stderr}`);
  const listed = messages(relay.calls, 'ListFeatures');
  const recorded = messages(relay.calls, 'RecordRoute');
  const [area] = listed.sent;
  const [summary] = recorded.got;
  const record = { area, features: listed.got, route: recorded.sent, summary };
  return `${JSON.stringify(record, null, 2)}\n`;
}

// What the first call of a method sent and got.
function messages(calls: Passed[], name: string) {
  const path = `/routeguide.RouteGuide/${name}`;
  const call = calls.find(({ request }) => request[':path'] === path);
  if (call === undefined) throw new Error(`Nobody called ${path}.`);
  const { input, output } = routeGuideMethod(name);
  const fields = (bytes: Buffer[], type: typeof input) =>
    messagesOf(type)(Buffer.concat(bytes)).map((message) => message.fields);
  return {
    sent: fields(call.requestBody, input),
    got: fields(call.responseBody, output),
  };
}
