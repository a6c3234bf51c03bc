// The lesson as a reader meets it: real servers, real channels, real programs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import { runFile } from '@polyglot-grpc/lesson-testing/programs';
import { startServer } from './server.ts';

const lesson = join(import.meta.dirname, '..');
const output = readFileSync(join(lesson, 'output.txt'), 'utf8');

checkPrograms(lesson);

test('client.ts prints output.txt', async () => {
  await using server = await startServer(0);
  const address = `localhost:${server.port}`;
  const client = join(import.meta.dirname, 'client.ts');
  expect(await runFile(client, '--address', address)).toEqual({
    stdout: output,
    stderr: '',
    exitCode: 0,
  });
});
