// The lesson as a reader meets it: real servers, real channels, real programs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentials, makeClientConstructor } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import { runFile } from '@polyglot-grpc/lesson-testing/programs';
import { service as healthService } from 'grpc-health-check';
import { ask, count, openDesk, untilAllAnswer } from './client.ts';
import { startServer, startServers } from './server.ts';
import type { Choice } from './service-config.ts';

const lesson = join(import.meta.dirname, '..');
const output = readFileSync(join(lesson, 'output.txt'), 'utf8');
const client = join(import.meta.dirname, 'client.ts');
const policy = 'round_robin';
const HOST = '127.0.0.1';

checkPrograms(lesson);

test('calls one server by pick_first and each in turn by round_robin', async () => {
  await using servers = await startServers(0, HOST);
  const flags = servers.clientFlags?.trim().split(' ') ?? [];
  expect(await runFile(client, ...flags)).toEqual({
    stdout: output,
    stderr: '',
    exitCode: 0,
  });
});

function opened(ports: number[], choice: Choice) {
  const addresses = ports.map((port) => `127.0.0.1:${port}`).join();
  const stub = openDesk(`ipv4:${addresses}`, choice);
  return { stub, [Symbol.dispose]: () => stub.close() };
}

// #region none-serves
test('gives up with UNAVAILABLE after five attempts when no server serves', async () => {
  await using server = await startServer(0, HOST, { serving: false });
  using desk = opened([server.port], { policy });
  await expect(ask(desk.stub)).rejects.toMatchObject({
    code: Status.UNAVAILABLE,
    details: 'server-1 takes no calls. Attempts before: 4.',
  });
});
// #endregion none-serves

test('makes one attempt when it has no retry policy', async () => {
  await using server = await startServer(0, HOST, { serving: false });
  using desk = opened([server.port], { policy, retry: false });
  await expect(ask(desk.stub)).rejects.toMatchObject({
    details: 'server-1 takes no calls. Attempts before: 0.',
  });
});

test('does not say that no server answers when one of a list refuses', async () => {
  await using server = await startServer(0, HOST, { serving: false });
  const address = `ipv4:127.0.0.1:1,127.0.0.1:${server.port}`;
  const finished = await runFile(client, '--address', address);
  expect(finished.stderr).toMatch(/^UNAVAILABLE: server-1 takes no calls\./);
});

// When this turns red, grpc-js has learnt to heed health: the page says it has
// not.
test.each([false, true])(
  'calls a server that does not serve, and then another (health: %s)',
  async (health) => {
    await using well = await startServer(0, HOST, { name: 'well' });
    const unwell = { name: 'unwell', serving: false };
    await using other = await startServer(0, HOST, unwell);
    using desk = opened([well.port, other.port], { policy, health });
    let retried = 0;
    while (retried === 0) {
      const reply = await ask(desk.stub);
      expect(reply.server).toBe('well');
      retried = reply.previousAttempts;
    }
    const tally = await count(desk.stub, 10);
    expect(tally.inFull()).toMatch(/^10 calls: 10 by well, [1-9].* 0 failed$/);
  },
);

test('says how many servers have answered when it waits in vain', async () => {
  await using server = await startServer(0, HOST);
  using desk = opened([server.port], { policy });
  const { stub } = desk;
  const waiting = untilAllAnswer(stub, 2, AbortSignal.timeout(100));
  await expect(waiting).rejects.toThrow('1 of 2 servers answered. Start');
});

test('lets those who watch know that it stops', async () => {
  const server = await startServer(0, HOST);
  const Health = makeClientConstructor(healthService, 'Health');
  const stub = new Health(
    `${HOST}:${server.port}`,
    credentials.createInsecure(),
  );
  const call = stub.watch?.({ service: 'load_balancing.Desk' });
  call.on('error', () => {});
  const seen: string[] = [];
  for await (const { status } of call) {
    seen.push(status);
    if (status === 'NOT_SERVING') break;
    void server.stop();
  }
  expect(seen).toEqual(['SERVING', 'NOT_SERVING']);
  call.cancel();
  stub.close();
  await server.stop();
});
