// What becomes of worker processes, and of their calls, when one of them ends, and
// when all of them have to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { treeOf } from '@polyglot-grpc/lesson-testing/listening';
import {
  lineOf,
  runFile,
  startProgram,
  whyNotHere,
} from '@polyglot-grpc/lesson-testing/programs';
import { stubOf } from './calls-for-tests.ts';
import { work } from './client.ts';

const lesson = join(import.meta.dirname, '..');
const client = join(import.meta.dirname, 'client.ts');
const output = readFileSync(join(lesson, 'output.txt'), 'utf8');

describe.each([
  'src/server-cluster.ts',
  'src/server-reuse-port.ts',
  'python/server_reuse_port.py',
  'python/server_asyncio_reuse_port.py',
])('%s', (program) => {
  const file = join(lesson, program);
  const testIt = whyNotHere(file) ? test.skip : test;
  const testLinux = process.platform === 'linux' ? testIt : test.skip;

  testIt('cuts a call in flight when the time to drain is over', async () => {
    await using server = await startProgram(file, '--drain', '0');
    using stub = stubOf(server.port);
    const waiting = work(stub, { waitFor: { seconds: 60, nanos: 0 } }, 70_000);
    const cut = expect(waiting).rejects.toMatchObject({
      code: expect.any(Number),
    });
    await work(stub, {});
    expect(await server.end('SIGTERM')).toMatchObject({ exitCode: 0 });
    await cut;
  });

  testLinux('replaces a worker that is killed (Linux only)', async () => {
    await using server = await startProgram(file);
    const [, worker] = treeOf(Number(server.child.pid)).filter(isWorker);
    const replaced = lineOf(
      server.child,
      /Another has taken its place/,
      'stderr',
    );
    process.kill(Number(worker), 'SIGKILL');
    await replaced;
    const address = `localhost:${server.port}`;
    expect(await runFile(client, '--address', address)).toMatchObject({
      stdout: output,
      exitCode: 0,
    });
    expect(await server.end('SIGTERM')).toMatchObject({ exitCode: 0 });
  });

  testLinux(
    'ends with 0 on SIGTERM while it replaces a worker (Linux only)',
    async () => {
      await using server = await startProgram(file);
      const pid = Number(server.child.pid);
      const before = treeOf(pid);
      const [, worker] = before.filter(isWorker);
      process.kill(Number(worker), 'SIGKILL');
      while (treeOf(pid).every((each) => before.includes(each))) {
        await setImmediate();
      }
      expect(await server.end('SIGTERM')).toMatchObject({ exitCode: 0 });
    },
  );

  testLinux(
    'leaves no process behind when it is killed (Linux only)',
    async () => {
      await using server = await startProgram(file);
      expect(treeOf(Number(server.child.pid)).length).toBeGreaterThan(2);
      // Resolves once no process has its standard output open any more.
      expect(await server.end('SIGKILL')).toMatchObject({ exitCode: null });
    },
  );
});

// Python has a helper that tracks what processes share; it serves nothing.
function isWorker(pid: number): boolean {
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  return !command.includes('resource_tracker');
}
