// Which versions of TLS the servers of the lesson speak, and what ALPN chooses.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SecureVersion } from 'node:tls';
import { handshake } from '@polyglot-grpc/lesson-testing/handshake';
import { startProgram } from '@polyglot-grpc/lesson-testing/programs';
import { textTable } from './text-table.ts';

const root = resolve(import.meta.dirname, '../..');
const SERVERS = ['src/server.ts', 'python/server.py'];
// The newest first: what is refused takes the most room.
const VERSIONS: SecureVersion[] = ['TLSv1.3', 'TLSv1.2', 'TLSv1.1'];

/** For each version that a client offers, what it agrees on with each server. */
export async function tlsHandshakes(): Promise<string> {
  const rows = [['the client offers', ...VERSIONS.map(titleOf)]];
  for (const file of SERVERS) {
    const path = join(root, 'packages/lessons/tls', file);
    await using server = await startProgram(path);
    const row = [file];
    for (const version of VERSIONS) row.push(await offer(version, server.port));
    rows.push(row);
  }
  return textTable(rows);
}

const titleOf = (version: string) => version.replace('v', ' ');

async function offer(version: SecureVersion, port: number): Promise<string> {
  try {
    const { protocol } = await handshake({
      ...{ port, minVersion: version, maxVersion: version },
      ca: readFileSync(join(root, '.certs/ca.pem')),
      // At OpenSSL's usual level a client would not even offer TLS 1.1.
      ...(version === 'TLSv1.1' ? { ciphers: 'DEFAULT@SECLEVEL=0' } : {}),
    });
    return `agreed, ${protocol}`;
  } catch (error) {
    return String(Object(error).code);
  }
}
