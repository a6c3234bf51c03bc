// Metadata is bounded: every language's server refuses more than it has room
// for, with its own code, and answers the next call.
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { cell, type SharedServers } from '../cell.ts';
import type { Ground } from '../ground.ts';
import {
  type FeatureCase,
  idOf,
  judge,
  lacking,
  type Peer,
  runPlan,
} from '../plan.ts';
import type { Language } from '../workspace.ts';

interface Excess {
  entries: number;
  /** Of each value. */
  bytes: number;
  code: keyof typeof Status;
}

// Left as they are, Node takes 128 entries and 64 kB, Python 16 kB (and refuses
// some at random from 8 kB on), Java 8 kB, Go 16 MB. UNAVAILABLE is the end of
// the connection, and so of all other calls that it carries.
const EXCESS: Record<Language, Excess[]> = {
  typescript: [
    { entries: 200, bytes: 1, code: 'RESOURCE_EXHAUSTED' },
    { entries: 1, bytes: 200_000, code: 'UNAVAILABLE' },
  ],
  python: [{ entries: 1, bytes: 20_000, code: 'RESOURCE_EXHAUSTED' }],
  go: [{ entries: 1, bytes: 20_000_000, code: 'UNAVAILABLE' }],
  java: [{ entries: 1, bytes: 20_000, code: 'UNAVAILABLE' }],
};

/** Only Python has a client for it: that of grpc-js would hang over 64 kB. */
export function boundsSuite(
  ground: Ground,
  servers: SharedServers,
  peers: Peer[],
): void {
  const suite = 'bounded metadata';
  for (const client of peers.filter(({ name }) => name === 'python')) {
    const skip = lacking('excess', [client]);
    for (const server of peers) {
      for (const excess of EXCESS[server.language]) {
        const { entries, bytes, code } = excess;
        const size = bytes.toLocaleString('en');
        const title = `answers ${code} to ${entries} times ${size} bytes`;
        cell(ground, { suite, server, client, title, skip }, async () => {
          const running = await servers.get(server, ['serve', ...server.args]);
          const plan = [refused(title, excess), answered(title)];
          const results = await runPlan(ground, client, {
            server: running,
            transport: 'plaintext',
            cases: plan,
          });
          for (const each of plan) {
            const id = idOf(client, each);
            await judge(id, each, results.get(id), running);
          }
        });
      }
    }
  }
}

function refused(title: string, excess: Excess): FeatureCase {
  const code = Status[excess.code];
  return {
    feature: 'excess',
    title,
    args: { ...excess, code },
    observed: { code },
    saw: undefined,
  };
}

function answered(title: string): FeatureCase {
  const seen = { code: Status.ABORTED, message: 'still here' };
  return {
    feature: 'status',
    title: `${title}, and then to the next call`,
    args: seen,
    observed: seen,
    saw: seen,
  };
}
