// The lesson as a reader meets it: real servers, real channels, real programs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import { runFile } from '@polyglot-grpc/lesson-testing/programs';
import { lineOf } from './client.ts';
import { openLibrary } from './open-library.ts';
import { get, pages, recommend } from './questions.ts';
import { FLAGS, startServer } from './server.ts';

const lesson = join(import.meta.dirname, '..');
const output = readFileSync(join(lesson, 'output.txt'), 'utf8');
const client = join(import.meta.dirname, 'client.ts');

checkPrograms(lesson);

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

  test('does not explain a code that it did not expect', async () => {
    await using server = await startServer(0);
    using library = openLibrary(server.port);
    const call = { code: 'ABORTED', reason: '' } as const;
    const make = () => get(library, 99);
    const stubs = { library, kiosk: library, nobody: library };
    await expect(lineOf({ ...call, make }, stubs)).rejects.toMatchObject({
      code: Status.NOT_FOUND,
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
    using library = openLibrary(server.port);
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
});
