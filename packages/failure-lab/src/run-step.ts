// Runs a step: starts its server on a free port, and lets its client call it.
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';
import { fileOf } from './parties.ts';
import type { Language, Party } from './step.ts';

/** How a call ended. */
export interface Ending {
  /** The name of the status; undefined if the client got none. */
  code: string | undefined;
  /** What came with the status, or what the client printed. */
  text: string;
}

// Node's warnings are of the process, not of the call.
const WARNING = /^\(node:\d+\) .*$|^\(Use `node --trace-.*$/gm;

/** A server that was started for steps. `await using` stops it. */
export interface LabServer extends AsyncDisposable {
  port: number;
}

export function startServer(
  party: Party,
  language: Language,
): Promise<LabServer> {
  return startProgram(file(party, 'server', language), ...party.flags);
}

/** Lets a client call a server.
 * @param host the name under which it dials */
export async function call(
  { port }: LabServer,
  party: Party,
  language: Language,
  host = 'localhost',
): Promise<Ending> {
  const address = ['--address', `${host}:${port}`];
  const client = file(party, 'client', language);
  const { stdout, stderr, exitCode } = await runFile(
    ...[client, ...address, ...party.flags],
  );
  if (exitCode === 0) return { code: 'OK', text: stdout.trim() };
  const said = stderr.replaceAll(WARNING, '').replaceAll(/\s+/g, ' ').trim();
  const [, code, text] = said.match(/^([A-Z_]+): (.*)$/) ?? [];
  return { code, text: text ?? said };
}

function file(
  party: Party,
  role: 'server' | 'client',
  language: Language,
): string {
  const found = fileOf(party, role, language);
  if (found) return found;
  throw new Error(`packages/${party.folder} has no ${role} in ${language}.`);
}
