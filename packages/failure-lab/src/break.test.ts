// The program as a reader runs it.
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runFile } from '@polyglot-grpc/lesson-testing/programs';
import { steps } from './steps.ts';

const program = join(import.meta.dirname, 'break.ts');

test('lists every step with its mistake when none is named', async () => {
  const { stdout, exitCode } = await runFile(program);
  expect(exitCode).toBe(0);
  for (const { name, mistake } of steps) {
    expect(stdout).toMatch(`${name} `);
    expect(stdout).toContain(mistake);
  }
});

test('shows both commands and what the client says, and exits with 0', async () => {
  const { stdout, stderr, exitCode } = await runFile(program, 'wrong-name');
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  expect(stdout.split('\n').slice(1)).toEqual([
    'Server: npx nx serve tls --cert .certs/lab/wrong-name.pem --key .certs/lab/wrong-name.key',
    'Client: npx nx client tls',
    expect.stringMatching(/^UNAVAILABLE: .*altnames/),
    '',
  ]);
});

test.each([
  [['wrong-nam'], 'There is no step wrong-nam. Did you mean wrong-name?'],
  [['expird'], 'There is no step expird. Did you mean expired?'],
  [
    ['expired', '--client', 'rust'],
    'There is no language rust. Take one of typescript, python, go, java.',
  ],
  [
    ['no-alpn', '--client', 'java'],
    'packages/failure-lab has no client in java.',
  ],
  [
    ['timeout-overflow', '--server', 'python'],
    'A server in python does not fail: --server typescript',
  ],
  [['expired', '--colour', 'red'], "Unknown option '--colour'."],
])('answers %j with one sentence', async (args, sentence) => {
  const { stdout, stderr, exitCode } = await runFile(program, ...args);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
  expect(stderr).toContain(sentence);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
