// The lesson as a reader meets it: real servers, real channels, real programs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';

const lesson = join(import.meta.dirname, '..');
const output = readFileSync(join(lesson, 'output.txt'), 'utf8');
const server = join(import.meta.dirname, 'server.ts');
const client = join(import.meta.dirname, 'client.ts');

checkPrograms(lesson);

test('client.ts prints output.txt, and the server logs its request ids', async () => {
  await using program = await startProgram(server);
  const address = `localhost:${program.port}`;
  expect(await runFile(client, '--address', address)).toEqual({
    stdout: output,
    stderr: '',
    exitCode: 0,
  });
  const { stdout } = await program.end('SIGTERM');
  expect(stdout.match(/^call-.*/gm)).toEqual(
    ['Say', 'Repeat', 'Join', 'Talk'].map(
      (name, index) => `call-${index + 1} /interceptors.Echo/${name} OK`,
    ),
  );
});

// #region refused
test.each([
  ['--anonymous', 'UNAUTHENTICATED: The call has no good API key.'],
  ['--forget', 'PERMISSION_DENIED: The policy does not open'],
])('%s makes the client say %s', async (flag, sentence) => {
  await using program = await startProgram(server);
  const address = `localhost:${program.port}`;
  const ended = await runFile(client, '--address', address, flag);
  expect(ended).toMatchObject({ stdout: '', exitCode: 1 });
  expect(ended.stderr).toContain(sentence);
});
// #endregion refused

test.each([
  [['--mistake', 'sleeps'], /^--mistake sleeps is none of: forgets,/],
  [['--api-keys', 'package.json'], /^--api-keys takes JSON of names and SHA/],
])('server.ts answers %j with one sentence', async (flags, sentence) => {
  const { stderr, exitCode } = await runFile(server, ...flags);
  expect(stderr.trim()).toMatch(sentence);
  expect(exitCode).toBe(1);
});
