// Which versions of TLS the servers speak, to a client that is not gRPC.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecureVersion } from 'node:tls';
import { describe, expect, test } from '@jest/globals';
import { findCredential } from '@polyglot-grpc/lesson-kit/credential-file';
import { handshake } from '@polyglot-grpc/lesson-testing/handshake';
import {
  startProgram,
  whyNotHere,
} from '@polyglot-grpc/lesson-testing/programs';

const lesson = join(import.meta.dirname, '..');

// OpenSSL says why it refuses; gRPC's core closes the connection.
describe.each([
  ['src/server.ts', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'],
  ['python/server.py', 'ECONNRESET'],
])('%s', (program, code) => {
  const file = join(lesson, program);
  const testIt = whyNotHere(file) ? test.skip : test;

  testIt('speaks TLS 1.2 and 1.3, and ALPN chooses h2', async () => {
    await using server = await startProgram(file);
    for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
      expect(await handshake(only(version, server.port))).toMatchObject({
        version,
        protocol: 'h2',
      });
    }
  });

  testIt('refuses TLS 1.1, and writes nothing about it', async () => {
    await using server = await startProgram(file);
    await expect(handshake(only('TLSv1.1', server.port))).rejects.toMatchObject(
      { code },
    );
  });
});

function only(version: SecureVersion, port: number) {
  return {
    port,
    ca: readFileSync(findCredential('ca', '.certs/ca.pem')),
    ...{ minVersion: version, maxVersion: version },
    // Without this, OpenSSL would not even offer TLS 1.1.
    ...(version === 'TLSv1.1' ? { ciphers: 'DEFAULT@SECLEVEL=0' } : {}),
  };
}
