// The messages with which client and server shake hands, as OpenSSL tells them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempDisposable, open, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from '@polyglot-grpc/lesson-testing/programs';
import { textTable } from '../text-table.ts';
import { lesson } from './clients.ts';

const KEPT = /^(ClientHello|ServerHello|Certificate\w*|Finished)$/;

/** Who sends what, and whether others can read it, in both versions of TLS. */
export async function mutualTlsHandshake(): Promise<string> {
  await using server = await startProgram(join(lesson, 'src/server.ts'));
  const parts: string[] = [];
  for (const version of ['1.3', '1.2']) {
    const trace = await traceOf(server.port, version);
    parts.push(`TLS ${version}\n${textTable(messagesIn(trace))}`);
  }
  return parts.join('\n');
}

// OpenSSL writes past Node, and would lose what a pipe has no room for.
async function traceOf(port: number, version: string): Promise<string> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'handshake-'));
  const path = join(folder.path, 'trace');
  await using file = await open(path, 'w');
  const client = join(import.meta.dirname, 'traced-client.ts');
  const child = spawn(
    process.execPath,
    [client, String(port), `TLSv${version}`],
    { stdio: ['ignore', 'inherit', file.fd] },
  );
  await once(child, 'close');
  return readFile(path, 'utf8');
}

// A trace has a part for each record. What a side sends after ChangeCipherSpec
// is encrypted, and in TLS 1.3 what looks like data of an application.
function messagesIn(trace: string): string[][] {
  const encrypted = new Set<string>();
  const records = trace.split(/^(?=(?:Sent|Received) TLS Record$)/m);
  return records.flatMap((record) => {
    const from = record.startsWith('Sent') ? 'client' : 'server';
    if (/Content Type = (ChangeCipherSpec|ApplicationData) /.test(record)) {
      encrypted.add(from);
    }
    const open = encrypted.has(from) ? 'encrypted' : 'in the open';
    return [...record.matchAll(/^ {4}(\w+), Length=\d+$/gm)]
      .map(([, message = '']) => message)
      .filter((message) => KEPT.test(message))
      .map((message) => [`  ${from}`, message, open]);
  });
}
