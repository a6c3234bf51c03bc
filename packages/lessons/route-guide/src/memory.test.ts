// What clients that do not read cost a server, in memory of its process.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  startProgram,
  whyNotHere,
} from '@polyglot-grpc/lesson-testing/programs';
import { connect, endless, NOTE, WORLD } from './counting-guide.ts';
import { untilServing } from './readiness.ts';
import { sendAll } from './send-all.ts';

const LIMIT_KB = 64 * 1_024;
const CALLS = 500;
// Linux shows there what another process has in memory.
const noProc = existsSync('/proc/self/status') ? undefined : 'needs /proc';

// Java takes more memory long before it has to, whatever is in it. Its own test
// counts the messages instead.
describe.each([
  'src/server.ts',
  'src/server-static.ts',
  'python/server.py',
  'python/server_asyncio.py',
  'go/server/main.go',
])('%s', (name) => {
  const file = join(import.meta.dirname, '..', name);
  const missing = noProc ?? whyNotHere(file);
  const testIt = missing === undefined ? test : test.skip;
  testIt(
    `spends under 64 MB on clients that do not read (${missing ?? 'Linux'})`,
    () => checkMemory(file),
  );
});

async function checkMemory(file: string): Promise<void> {
  await using server = await startProgram(file, '--features', '1000000');
  await untilServing(server.port);
  using guide = connect(server.port);
  // A server's memory grows with its first calls, whoever makes them.
  for (let call = 0; call < CALLS; call++) await guide.get();
  const before = residentKb(server.child.pid);
  const list = guide.stub.listFeatures(WORLD);
  const chat = guide.stub.routeChat();
  for (const call of [list, chat]) {
    call.on('error', () => {});
    call.once('data', () => call.pause());
  }
  sendAll(chat, endless(NOTE));
  await once(list, 'data');
  // The server goes on as far as it will between these calls.
  let most = before;
  for (let call = 0; call < CALLS; call++) {
    await guide.get();
    most = Math.max(most, residentKb(server.child.pid));
  }
  expect(most - before).toBeLessThan(LIMIT_KB);
  list.cancel();
  chat.cancel();
}

function residentKb(pid = 0): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(status.match(/VmRSS:\s+(\d+)/)?.[1]);
}
