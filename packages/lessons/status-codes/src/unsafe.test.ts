// What ends a process: a handler that rejects in a server, and a stream to which
// nobody listens in a client.
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';
import type { LibraryClient } from '@stubs/status_codes/proto-loader/status_codes/Library.ts';
import { openLibrary } from './open-library.ts';
import { get, pages, recommend } from './questions.ts';
import { FLAGS, startServer } from './server.ts';

// #region unsafe
test.each([
  ['a unary call', recommend],
  ['a stream', (library: LibraryClient) => pages(library, 3, 1)],
])(
  'server.ts --unsafe ends when the handler of %s rejects',
  async (_, call) => {
    const file = join(import.meta.dirname, 'server.ts');
    await using server = await startProgram(file, '--unsafe');
    using library = openLibrary(server.port);
    await expect(call(library)).rejects.toMatchObject({
      code: Status.UNAVAILABLE,
    });
    // The signal comes too late: the process has ended by itself.
    expect((await server.end('SIGTERM')).exitCode).toBe(1);
  },
);
// #endregion unsafe

test('server.ts --unsafe lives on when a handler throws at once', async () => {
  const flags = { ...FLAGS, unsafe: true };
  await using server = await startServer(0, undefined, flags);
  using library = openLibrary(server.port);
  await expect(get(library, 99)).rejects.toMatchObject({
    code: Status.UNKNOWN,
    details: 'Unknown error',
  });
  await expect(get(library, 1)).resolves.toMatchObject({ number: 1 });
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
