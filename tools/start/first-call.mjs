// Starts the helloworld server on a free port, calls it, and stops it.
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { must, start, workspaceRoot } from '../setup/run.mjs';
import { SetupError } from '../setup/say.mjs';

const lesson = join(workspaceRoot, 'packages/lessons/helloworld/src');

/** Makes one real call and prints what the client printed.
 * @throws SetupError with what server or client said */
export async function firstCall() {
  const server = start('node', [join(lesson, 'server.ts'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  try {
    const line = await firstLine(server, ended);
    const port = line.match(/:(\d+)\./)?.[1];
    const output = await must('The first call failed.', 'node', [
      join(lesson, 'client.ts'),
      ...['--address', `127.0.0.1:${port}`],
    ]);
    console.log(`  ${output.trim()}`);
  } finally {
    server.kill();
    await ended;
  }
}

async function firstLine(server, ended) {
  const lines = createInterface({ input: server.stdout });
  const line = once(lines, 'line').then(([text]) => text);
  const text = await Promise.race([line, ended.then(() => undefined)]);
  if (text !== undefined) return text;
  throw new SetupError('The server ended before it listened (above: why).');
}
