// No report of a run may hold a key or a token.
import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { junit } from './reports.ts';
import { holdsSecret, readSecrets } from './secrets.ts';

const LINE = 'MIGHAgEAMBMGByqGSM49AgEG';
// Made here, so that nobody takes this file for one that holds a token or a key.
const TOKEN = ['{"alg":"ES256"}', '{"sub":"learner"}', 'signature']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');
const pem = (what: string) => `-----BEGIN ${what}-----\n${LINE}\n`;

test('knows keys line by line, and tokens', () => {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'interop-test-'));
  writeFileSync(join(folder.path, 'server.key'), pem('PRIVATE KEY'));
  writeFileSync(join(folder.path, 'server.pem'), pem('CERTIFICATE'));
  writeFileSync(join(folder.path, 'learner.jwt'), TOKEN);
  expect(readSecrets(folder.path).sort()).toEqual([LINE, TOKEN]);
});

test('finds a token in the report of a test that printed it', () => {
  const failed = (message: string) =>
    junit([
      {
        ancestorTitles: ['token-auth', 'python', 'typescript'],
        title: 'prints its output.txt',
        status: 'failed',
        failureMessages: [message],
      },
    ]);
  const secrets = [LINE, TOKEN];
  expect(holdsSecret(failed(`got "Bearer ${TOKEN}"`), secrets)).toBe(true);
  expect(holdsSecret(failed(`got ${LINE}`), secrets)).toBe(true);
  expect(holdsSecret(failed('got UNAUTHENTICATED'), secrets)).toBe(false);
});

test('finds any private key, also one that it does not know', () => {
  expect(holdsSecret(pem('EC PRIVATE KEY'), [])).toBe(true);
  expect(holdsSecret(pem('CERTIFICATE'), [])).toBe(false);
});
