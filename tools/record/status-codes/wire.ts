// How a status travels: alone, and after messages.
import { join } from 'node:path';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';
import { readFrames } from '@polyglot-grpc/wire/frames';
import { describeHeaders } from '../describe.ts';
import { type Passed, startRelay } from '../relay.ts';

const src = join(
  import.meta.dirname,
  '../../../packages/lessons/status-codes/src',
);

/** What the server sends in the calls that end with NOT_FOUND and DATA_LOSS. */
export async function statusWire(): Promise<string> {
  await using server = await startProgram(join(src, 'server.ts'));
  await using relay = await startRelay(`http://127.0.0.1:${server.port}`);
  for (const code of ['NOT_FOUND', 'DATA_LOSS']) {
    const flags = ['--address', relay.address, '--code', code];
    const { stderr } = await runFile(join(src, 'client.ts'), ...flags);
    if (stderr !== '') throw new Error(`The call failed: ${stderr}`);
  }
  return relay.calls.map(describe).join('\n');
}

function describe({ request, response, responseBody, trailers }: Passed) {
  const { frames } = readFrames(Buffer.concat(responseBody));
  const parts = [
    String(request[':path']),
    `headers\n${describeHeaders(response)}`,
    ...frames.map(({ size }) => `message of ${size} bytes`),
    // An error without messages needs no trailers of its own.
    ...(frames.length > 0 ? [`trailers\n${describeHeaders(trailers)}`] : []),
  ];
  return `${parts.join('\n')}\n`;
}
