// What a mistake in an interceptor costs.

import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';
import { catchThrown } from './catch-thrown.ts';
import { echoBehind, kinds, statusOf } from './echo-behind.ts';
import { mistakeNamed } from './mistakes.ts';
import { setDeadlines } from './policy.ts';

test.each(kinds)(
  'a %s hangs to its deadline if nothing is passed on',
  async (_, call) => {
    const deadlines = setDeadlines({}, 100, Date.now);
    await using echo = await echoBehind(mistakeNamed('forgets'), [deadlines]);
    const { code } = await statusOf(call(echo.stub));
    expect(code).toBe(Status.DEADLINE_EXCEEDED);
  },
);

test.each(kinds)(
  'a %s ends with INTERNAL if an interceptor throws',
  async (_, call) => {
    const thrown: unknown[] = [];
    const caught = catchThrown((error) => thrown.push(error));
    await using echo = await echoBehind([caught, ...mistakeNamed('throws')]);
    const { code, details } = await statusOf(call(echo.stub));
    expect(code).toBe(Status.INTERNAL);
    expect(details).not.toContain('mistake');
    expect(thrown).toEqual([new Error('a mistake in an interceptor')]);
  },
);

test('what is thrown early ends the server, and all its calls', async () => {
  const server = join(import.meta.dirname, 'server.ts');
  const client = join(import.meta.dirname, 'client.ts');
  await using program = await startProgram(
    server,
    ...['--mistake', 'throws-early'],
  );
  const closed = once(program.child, 'close');
  const address = `localhost:${program.port}`;
  await runFile(client, '--address', address);
  expect(await closed).toEqual([1, null]);
});
