// Runs a step: starts its server on a free port, and lets its client call it.
import {
  runFile,
  type ServerProgram,
  startProgram,
} from '@polyglot-grpc/lesson-testing/programs';
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

export function startServer(
  party: Party,
  language: Language,
): Promise<ServerProgram> {
  return startProgram(file(party, 'server', language), ...party.flags);
}

/** Lets a client call a server.
 * @param host the name under which it dials
 * @throws Error if the server does not outlive the call, as all of them do */
export async function call(
  server: ServerProgram,
  party: Party,
  language: Language,
  host = 'localhost',
): Promise<Ending> {
  const address = ['--address', `${host}:${server.port}`];
  const client = file(party, 'client', language);
  const { stdout, stderr, exitCode } = await runFile(
    ...[client, ...address, ...party.flags],
  );
  const { signalCode } = server.child;
  if (server.child.exitCode !== null || signalCode !== null) {
    throw new Error(`The server on port ${server.port} ended. ${signalCode}`);
  }
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
