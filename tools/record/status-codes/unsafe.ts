// What becomes of a handler that fails, and of its server, with the lesson's safe
// pattern and without it.
import { join } from 'node:path';
import { credentials } from '@grpc/grpc-js';
import { loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import {
  type ServerProgram,
  startProgram,
} from '@polyglot-grpc/lesson-testing/programs';
import type { ProtoGrpcType } from '@stubs/status_codes/proto-loader/status_codes.ts';
import {
  get,
  pages,
  recommend,
} from '../../../packages/lessons/status-codes/src/questions.ts';
import { textTable } from '../text-table.ts';

const root = join(import.meta.dirname, '../../..');
const lesson = join(root, 'packages/lessons/status-codes');
const { status_codes } = loadProto<ProtoGrpcType>(
  'status_codes/status_codes.proto',
  join(root, 'protos'),
);

type Library = Parameters<typeof get>[0];

const CALLS: [fails: string, call: (stub: Library) => Promise<unknown>][] = [
  ['GetBook says NOT_FOUND', (stub) => get(stub, 99)],
  ['ReadPages says DATA_LOSS', (stub) => pages(stub, 3, 1)],
  ['Recommend has a fault', (stub) => recommend(stub)],
];

/** For each server, with and without the safe pattern, what the client gets and
 * whether the server lives on. */
export async function unsafeServers(): Promise<string> {
  const parts: string[] = [];
  for (const file of ['src/server.ts', 'python/server.py']) {
    for (const flags of [['--unsafe'], []]) {
      const rows: string[][] = [];
      for (const [fails, call] of CALLS) {
        rows.push([`  ${fails}`, await outcome(file, flags, call)]);
      }
      parts.push(`${[file, ...flags].join(' ')}\n${textTable(rows)}`);
    }
  }
  return parts.join('\n');
}

// Each call meets a server of its own, which it may end.
async function outcome(
  file: string,
  flags: string[],
  call: (stub: Library) => Promise<unknown>,
): Promise<string> {
  await using server = await startProgram(join(lesson, file), ...flags);
  const stub = new status_codes.Library(
    `localhost:${server.port}`,
    credentials.createInsecure(),
  );
  try {
    await call(stub);
    throw new Error(`${file} has answered.`);
  } catch (error) {
    const { code, codeName, details } = StatusError.from(error);
    // What a client hears of a server that ends is a matter of luck.
    if (code !== Status.UNAVAILABLE) return `${codeName}: ${details}`;
    return `${codeName}; the server ends with ${await exitOf(server)}`;
  } finally {
    stub.close();
  }
}

async function exitOf({ child, end }: ServerProgram): Promise<string> {
  // A signal to a process that has ended does nothing.
  await end('SIGTERM');
  return `exit code ${child.exitCode}`;
}
