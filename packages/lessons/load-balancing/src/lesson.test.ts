// The lesson as a reader meets it: real servers, real channels, real programs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import { runFile } from '@polyglot-grpc/lesson-testing/programs';
import { startServers } from './server.ts';

const lesson = join(import.meta.dirname, '..');
const output = readFileSync(join(lesson, 'output.txt'), 'utf8');
const client = join(import.meta.dirname, 'client.ts');

checkPrograms(lesson);

test('calls one server by pick_first and each in turn by round_robin', async () => {
  const desks = { name: 'server', count: 3 };
  await using servers = await startServers(0, '127.0.0.1', desks);
  const flags = servers.clientFlags?.trim().split(' ') ?? [];
  expect(await runFile(client, ...flags)).toEqual({
    stdout: output,
    stderr: '',
    exitCode: 0,
  });
});
