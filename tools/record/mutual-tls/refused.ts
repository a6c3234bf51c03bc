// What servers write in their logs about clients that they refuse.
import { join } from 'node:path';
import {
  lineOf,
  runFile,
  startFileIn,
} from '@polyglot-grpc/lesson-testing/programs';
import { textTable } from '../text-table.ts';
import { lesson, WRONG } from './clients.ts';

interface Log {
  server: string;
  /** How the log is asked for, before the server's command. */
  asked: string;
  /** Finds the reason in a line. */
  reason: RegExp;
}

const LOGS: Log[] = [
  {
    server: 'python/server.py',
    asked: 'GRPC_VERBOSITY=INFO',
    reason: /SSL routines:OPENSSL_internal:(.*)/,
  },
  {
    server: 'src/server.ts',
    asked: 'NODE_DEBUG=tls',
    reason: /reason: '(.*)'/,
  },
];

/** For each log the reasons in it, by what the client shows. */
export async function refusedClients(): Promise<string> {
  const parts: string[] = [];
  for (const log of LOGS) {
    const rows: string[][] = [];
    for (const [shown, flags] of Object.entries(WRONG)) {
      rows.push([`  ${shown}`, await reasonIn(log, flags)]);
    }
    parts.push(`${log.asked} ${log.server}\n${textTable(rows)}`);
  }
  return parts.join('\n');
}

// Each mistake meets a server of its own, whose log is then about it alone.
async function reasonIn(log: Log, flags: readonly string[]): Promise<string> {
  const server = startFileIn(
    { through: ['env', log.asked] },
    join(lesson, log.server),
    ...['--port', '0'],
  );
  const line = await lineOf(server.child, /^Listening.*/m);
  const address = `localhost:${line.match(/:(\d+)\. /)?.[1]}`;
  const client = join(lesson, 'src/client.ts');
  const { exitCode } = await runFile(client, '--address', address, ...flags);
  if (exitCode !== 1) throw new Error(`${flags.join(' ')} was let in.`);
  server.child.kill('SIGTERM');
  const { stderr } = await server.end;
  return stderr.match(log.reason)?.[1] ?? '(nothing)';
}
