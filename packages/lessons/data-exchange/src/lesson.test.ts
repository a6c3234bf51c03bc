// The lesson as a reader meets it: real servers, real channels, real programs.
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import { expectedOutput } from '@polyglot-grpc/lesson-testing/output';
import {
  EMPTY_PORT,
  runFile,
  startProgram,
} from '@polyglot-grpc/lesson-testing/programs';

const lesson = join(import.meta.dirname, '..');
const own = { server: 'typescript', client: 'typescript' } as const;

checkPrograms(lesson);

describe.each(['server.ts', 'server-static.ts'])('%s', (serverFile) => {
  test.each(['client.ts', 'client-static.ts'])(
    'and %s print what they sent and received',
    async (clientFile) => {
      await using server = await startProgram(join(lesson, 'src', serverFile));
      expect(await call(clientFile, server.port)).toEqual({
        stdout: expectedOutput(lesson, own),
        stderr: '',
        exitCode: 0,
      });
      const { stdout } = await server.end('SIGTERM');
      expect(stdout.split('\n').slice(1)).toEqual([
        'TestService server received: ts-request1, ts-request2',
        'TestService server sent: f1, fn1',
        '',
      ]);
    },
  );
});

test('a caller that names another language gets the names of both', async () => {
  await using server = await startProgram(join(lesson, 'src/server.ts'));
  const { stdout } = await call('client.ts', server.port, '--caller', 'py');
  expect(stdout).toBe(
    expectedOutput(lesson, { server: 'typescript', client: 'python' }),
  );
});

test.each([
  ['observe.ts', "'18446744073709551615'"],
  ['observe-numbers.ts', '18446744073709552000'],
  ['observe-static.ts', "'18446744073709551615'"],
  ['observe-es.ts', '18446744073709551615n'],
])('%s says that it sees the largest uint64 as %s', async (file, seen) => {
  const observe = join(import.meta.dirname, file);
  const typed = ['uint64_value', 'MP///////////wE='];
  const { stdout } = await runFile(observe, ...typed);
  expect(stdout.split('\t')[0]).toBe(seen);
});

// #region wrong-port
test('a client that dials another port than the server says so', async () => {
  await using server = await startProgram(join(lesson, 'src/server.ts'));
  expect(await call('client.ts', EMPTY_PORT)).toEqual({
    stdout: '',
    stderr:
      `No server answers at localhost:${EMPTY_PORT}. ` +
      'Start one in another terminal: npx nx serve data-exchange\n',
    exitCode: 1,
  });
  const { stdout } = await server.end('SIGTERM');
  expect(stdout).toBe(`${server.firstLine}\n`);
});
// #endregion wrong-port

function call(file: string, port: number, ...args: string[]) {
  const client = join(import.meta.dirname, file);
  return runFile(client, '--address', `localhost:${port}`, ...args);
}
