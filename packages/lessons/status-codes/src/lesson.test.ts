// The lesson as a reader meets it: real servers, real channels, real programs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentials } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';
import type { ProtoGrpcType } from '@stubs/status_codes/proto-loader/status_codes.ts';
import { get, pages, recommend } from './questions.ts';
import { FLAGS, startServer } from './server.ts';

const lesson = join(import.meta.dirname, '..');
const output = readFileSync(join(lesson, 'output.txt'), 'utf8');
const client = join(import.meta.dirname, 'client.ts');
const { status_codes } = loadProto<ProtoGrpcType>(
  'status_codes/status_codes.proto',
  findAbove(import.meta.dirname, 'protos'),
);

checkPrograms(lesson);

function open(port: number) {
  const stub = new status_codes.Library(
    `localhost:${port}`,
    credentials.createInsecure(),
  );
  return Object.assign(stub, { [Symbol.dispose]: () => stub.close() });
}

describe('client.ts', () => {
  const run = async (...flags: string[]) => {
    await using server = await startServer(0, undefined, FLAGS, () => {});
    const address = `localhost:${server.port}`;
    return await runFile(client, '--address', address, ...flags);
  };

  test('prints output.txt', async () => {
    expect(await run()).toEqual({ stdout: output, stderr: '', exitCode: 0 });
  });

  test('makes only the calls that end with the code of --code', async () => {
    const { stdout } = await run('--code', 'RESOURCE_EXHAUSTED');
    const lines = output.split('\n');
    expect(stdout.trim().split('\n')).toEqual(
      lines.filter((line) => line.startsWith('RESOURCE_EXHAUSTED: ')),
    );
  });

  test('ends with the status itself when it is --unhandled', async () => {
    expect(await run('--code', 'ABORTED', '--unhandled')).toEqual({
      ...{ stdout: '', stderr: 'ABORTED: The book has changed.\n' },
      exitCode: 1,
    });
  });

  test('answers a code that there is not with one sentence', async () => {
    const stderr = '--code takes the name of a status, not "TEAPOT".\n';
    expect(await run('--code', 'TEAPOT')).toMatchObject({ stderr });
  });

  test('says OK when a server takes what is too large for others', async () => {
    const flags = { ...FLAGS, 'max-request': '8388608' };
    await using server = await startServer(0, undefined, flags, () => {});
    const to = ['--address', `localhost:${server.port}`];
    const { stdout } = await runFile(
      client,
      ...to,
      '--code',
      'RESOURCE_EXHAUSTED',
    );
    expect(stdout).toMatch(/^OK: not RESOURCE_EXHAUSTED; go on\n/);
  });
});

describe('server.ts', () => {
  test('answers the next call after each that fails, and logs the fault', async () => {
    const logged: unknown[] = [];
    const log = (error: unknown) => logged.push(error);
    await using server = await startServer(0, undefined, FLAGS, log);
    using library = open(server.port);
    for (const [call, code] of [
      [() => get(library, 99), Status.NOT_FOUND],
      [() => recommend(library), Status.INTERNAL],
      [() => pages(library, 3, 1), Status.DATA_LOSS],
    ] as const) {
      await expect(call()).rejects.toMatchObject({ code });
      await expect(get(library, 1)).resolves.toMatchObject({ number: 1 });
    }
    expect(logged).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/^loans\.db/) }),
    ]);
  });

  // #region unsafe
  test.each([
    ['a unary call', recommend],
    [
      'a stream',
      (library: Parameters<typeof pages>[0]) => pages(library, 3, 1),
    ],
  ])(
    'ends when it is --unsafe and the handler of %s rejects',
    async (_, call) => {
      const file = join(import.meta.dirname, 'server.ts');
      await using server = await startProgram(file, '--unsafe');
      using library = open(server.port);
      await expect(call(library)).rejects.toMatchObject({
        code: Status.UNAVAILABLE,
      });
      // The signal comes too late: the process has ended by itself.
      expect((await server.end('SIGTERM')).exitCode).toBe(1);
    },
  );
  // #endregion unsafe

  test('lives on when it is --unsafe and a handler throws at once', async () => {
    const flags = { ...FLAGS, unsafe: true };
    await using server = await startServer(0, undefined, flags);
    using library = open(server.port);
    await expect(get(library, 99)).rejects.toMatchObject({
      code: Status.UNKNOWN,
      details: 'Unknown error',
    });
    await expect(get(library, 1)).resolves.toMatchObject({ number: 1 });
  });
});

test('no-listener.ts is ended by the status of its stream', async () => {
  await using server = await startServer(0);
  const file = join(import.meta.dirname, 'no-listener.ts');
  const address = `localhost:${server.port}`;
  const { stdout, stderr, exitCode } = await runFile(
    file,
    '--address',
    address,
  );
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
  expect(stderr).toContain("Unhandled 'error' event");
  expect(stderr).toContain('Error: 15 DATA_LOSS');
});
