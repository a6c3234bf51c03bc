// Programs that serve, and are no lesson's servers, listen on this machine alone
// unless told otherwise. Each lesson's own test says so of its servers.
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { listeningHosts } from '@polyglot-grpc/lesson-testing/listening';
import {
  lineOf,
  startFileIn,
  whyNotHere,
} from '@polyglot-grpc/lesson-testing/programs';
import { findPeers } from '../../apps/interop/src/workspace.ts';
import { workspaceRoot } from './tracked.ts';

const LOOPBACK = '127.0.0.1';

const PROGRAMS: [file: string, ...args: string[]][] = [
  ...findPeers().map(({ file }): [string, string] => [file, 'serve']),
  ['packages/lessons/token-auth/src/issuer.ts'],
  ['packages/failure-lab/src/raw-server.ts'],
  ['packages/failure-lab/python/raw_server.py'],
  ['apps/website/serve.mjs'],
  ['apps/live-site/src/serve.ts'],
];

// Go and Java compile a program when nothing has done so before.
const COMPILE_MS = 300_000;

for (const [path, ...args] of PROGRAMS) {
  const file = join(workspaceRoot, path);
  const missing = whyNotHere(file);
  const testIt = missing === undefined ? test : test.skip;
  const title = missing === undefined ? path : `${path} (${missing})`;
  testIt(
    `${title} listens on ${LOOPBACK} alone`,
    async () => {
      const where = { cwd: workspaceRoot };
      const { child, end } = startFileIn(where, file, ...args, '--port', '0');
      const line = await lineOf(child, /.+/);
      const hosts = listeningHosts(Number(child.pid)) ?? [LOOPBACK];
      child.kill('SIGKILL');
      await end;
      // Its address, or the name that only this machine has.
      expect(line).toMatch(/(127\.0\.0\.1|localhost):\d+/);
      expect(hosts).toEqual([LOOPBACK]);
    },
    COMPILE_MS,
  );
}
