// The lesson as a reader meets it: real servers, real channels, real programs.
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import {
  runFile,
  startProgram,
  whyNotHere,
} from '@polyglot-grpc/lesson-testing/programs';
import { firstOf, stubOf } from './calls-for-tests.ts';
import { work } from './client.ts';

const lesson = join(import.meta.dirname, '..');
const client = join(import.meta.dirname, 'client.ts');

// Every server, and what a quick call does that comes after a long one, which
// computes. Both are calls of one channel, and so of one process.
const SERVERS = [
  ['src/server.ts', 'long'],
  ['src/server-cluster.ts', 'long'],
  ['src/server-reuse-port.ts', 'long'],
  ['src/server-worker-threads.ts', 'quick'],
  ['python/server.py', 'quick'],
  ['python/server_reuse_port.py', 'quick'],
  ['python/server_asyncio.py', 'long'],
  ['python/server_asyncio_reuse_port.py', 'long'],
] as const;

checkPrograms(lesson);

describe.each(SERVERS)('%s', (program, first) => {
  const file = join(lesson, program);
  const testIt = whyNotHere(file) ? test.skip : test;

  testIt(
    `answers the ${first} call first of a long one and a quick one`,
    async () => {
      await using server = await startProgram(file);
      expect(await firstOf(server.port)).toBe(first);
    },
  );

  testIt('finishes a call in flight on SIGTERM, and exits with 0', async () => {
    await using server = await startProgram(file);
    using stub = stubOf(server.port);
    const waiting = work(stub, { waitFor: { seconds: 0, nanos: 500_000_000 } });
    // Its connection carries the calls in their order, so both have arrived.
    await work(stub, {});
    const end = server.end('SIGTERM');
    await expect(waiting).resolves.toMatchObject({
      worker: expect.any(Number),
    });
    expect(await end).toMatchObject({ stderr: '', exitCode: 0 });
  });
});

describe.each([
  'src/server.ts',
  'python/server.py',
  'python/server_asyncio.py',
])('%s', (program) => {
  const file = join(lesson, program);
  const testIt = whyNotHere(file) ? test.skip : test;

  testIt(
    'answers INVALID_ARGUMENT to work without end, and lives on',
    async () => {
      await using server = await startProgram(file);
      using stub = stubOf(server.port);
      await expect(work(stub, { rounds: 2 ** 32 - 1 })).rejects.toMatchObject({
        code: Status.INVALID_ARGUMENT,
        details: 'rounds is 10000000 at most, not 4294967295.',
      });
      await work(stub, {});
    },
  );

  testIt('answers RESOURCE_EXHAUSTED to more calls than it takes', async () => {
    await using server = await startProgram(file, '--most-calls', '5');
    const { stdout, stderr, exitCode } = await runFile(
      ...([client, '--address', `localhost:${server.port}`] as const),
      ...['--wait-ms', '900'],
    );
    expect(stdout).toMatch(
      /^20 calls that wait: \d OK, \d\d RESOURCE_EXHAUSTED$/m,
    );
    expect(stderr).toMatch(/^RESOURCE_EXHAUSTED: /);
    expect(exitCode).toBe(1);
  });
});
