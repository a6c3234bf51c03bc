// The finder finds each kind of secret, made here and now, and no secret is in
// git or in an image.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { makeAuthority } from '@polyglot-grpc/authority/certificates';
import { makeIssuer } from '@polyglot-grpc/authority/tokens';
import { describeImage } from '../../apps/interop/src/image.ts';
import { findPeers } from '../../apps/interop/src/workspace.ts';
import { secretsIn } from './secrets.ts';
import { readBytes, trackedFiles } from './tracked.ts';

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const pkcs8 = ec.export({ format: 'pem', type: 'pkcs8' }).toString();
const secret = randomBytes(48).toString('hex').toUpperCase();

const SAMPLES: [string, () => string | Promise<string>][] = [
  ['a private key in PEM', () => pkcs8],
  ['a private key in PEM', () => pkcs8.replaceAll('\n', '\r\n')],
  ['a private key in PEM', () => JSON.stringify({ key: pkcs8 })],
  [
    'a private key in PEM',
    () => rsa.export({ format: 'pem', type: 'pkcs1' }).toString(),
  ],
  [
    'a private key in PEM',
    () => ec.export({ format: 'pem', type: 'sec1' }).toString(),
  ],
  [
    'a private key in PEM',
    () =>
      ec
        .export({
          ...{ format: 'pem', type: 'pkcs8' },
          ...{ cipher: 'aes-256-cbc', passphrase: 'secret' },
        } as const)
        .toString(),
  ],
  [
    'a private key in PEM',
    () => `data: ${Buffer.from(pkcs8).toString('base64')}`,
  ],
  ['a private key in PEM', async () => (await makeAuthority()).key],
  ...[ec, rsa].map((key): [string, () => string] => [
    'a private key in DER',
    () => key.export({ format: 'der', type: 'pkcs8' }).toString('latin1'),
  ]),
  [
    'a private JSON Web Key',
    async () => JSON.stringify((await makeIssuer()).privateJwk, undefined, 2),
  ],
  [
    'a private JSON Web Key',
    () => JSON.stringify(JSON.stringify(ec.export({ format: 'jwk' }))),
  ],
  ['a secret JSON Web Key', () => JSON.stringify({ kty: 'oct', k: secret })],
  [
    'a signed token',
    async () => `Bearer ${await (await makeIssuer()).sign({ sub: 'ada' })}`,
  ],
  [
    'an API key of this workspace',
    () => `x-api-key: pgk_${randomBytes(32).toString('base64url')}`,
  ],
  ['an access key of AWS', () => `AKIA${secret.slice(0, 16)}`],
  ['a token of GitHub', () => `ghp_${secret.slice(0, 36)}`],
  ['a token of npm', () => `npm_${secret.slice(0, 36)}`],
  ['an API key of Google', () => `AIza${secret.slice(0, 35)}`],
];

test.each(SAMPLES)('the finder finds %s (%#)', async (name, make) => {
  const text = `something before\n${await make()}\nand after`;
  expect(secretsIn('a file', text)).toEqual([
    `a file holds ${name}. Remove it, and make a new one: whoever had ` +
      'the file has the old.',
  ]);
});

test('the finder knows files by their names', () => {
  expect(secretsIn('server.key', '')).toHaveLength(1);
  expect(secretsIn('keystore.jks', '')).toHaveLength(1);
});

test('the finder lets pass what is public', async () => {
  const { certificate } = await makeAuthority();
  const { jwks } = await makeIssuer();
  const mark = pkcs8.split('\n')[0];
  const text = `${certificate}${JSON.stringify(jwks)} begins with ${mark}.`;
  expect(secretsIn('ca.pem', text)).toEqual([]);
});

const tracked = trackedFiles();
const testGit = tracked ? test : test.skip;

testGit('no file in git holds a secret (skipped outside of a checkout)', () => {
  const files = tracked ?? [];
  expect(files).toContain('packages/authority/src/certs.ts');
  expect(files.flatMap((file) => secretsIn(file, readBytes(file)))).toEqual([]);
});

describe('an image', () => {
  const languages = findPeers().map(({ language }) => language);

  test.each(languages)(
    'of %s gets no secret, and nothing of .certs',
    (language) => {
      const { files, first, extra } = describeImage(language, 'base');
      const all = [...files, ...first];
      expect(all).not.toEqual([]);
      expect(all.filter((file) => file.startsWith('.certs'))).toEqual([]);
      const problems = [
        ...all.flatMap((file) => secretsIn(file, readBytes(file))),
        ...Object.entries(extra).flatMap((entry) => secretsIn(...entry)),
      ];
      expect(problems).toEqual([]);
    },
  );
});
