// What Node writes when a stream fails and nobody listens.
import { join } from 'node:path';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';

const src = join(
  import.meta.dirname,
  '../../../packages/lessons/status-codes/src',
);

/** The lines that say it, without the stack, and the exit code. */
export async function noListener(): Promise<string> {
  await using server = await startProgram(join(src, 'server.ts'));
  const { stderr, exitCode } = await runFile(
    join(src, 'no-listener.ts'),
    ...['--address', `localhost:${server.port}`],
  );
  const said = stderr.match(/^ *throw er;.*$|^Error: .*$|^Emitted .*$/gm) ?? [];
  const lines = said.map((line) => line.trim());
  return `${[...lines, `exit code ${exitCode}`].join('\n')}\n`;
}
