// What the authority issues is accepted by strict verifiers, each as what it is.
import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate as Parsed,
  SubjectKeyIdentifierExtension,
} from '@peculiar/x509';
import { venvPython } from '../../../tools/run/python.mjs';
import {
  type Authority,
  makeAuthority,
  makeSelfSigned,
  type Pair,
} from './certificates.ts';
import { handshake } from './fixtures/handshake.ts';

const NAMES = ['localhost', '*.polyglot.test', '127.0.0.1', '::1'];
const LEARNER = 'spiffe://polyglot.test/learner';
const DAY = 86_400_000;

let ca: Authority;
let ec: Pair;
let rsa: Pair;
let client: Pair;

beforeAll(async () => {
  ca = await makeAuthority();
  ec = await ca.issue({ name: 'localhost', names: NAMES });
  rsa = await ca.issue({ name: 'localhost', names: NAMES, key: 'RSA' });
  client = await ca.issue({ name: 'learner', names: [LEARNER], client: true });
});

describe('a certificate', () => {
  test('has the kind of key that was asked for', () => {
    const kinds = [ec, rsa].map(({ certificate }) => {
      const { publicKey } = new X509Certificate(certificate);
      const { namedCurve, modulusLength } =
        publicKey.asymmetricKeyDetails ?? {};
      return [publicKey.asymmetricKeyType, namedCurve ?? modulusLength];
    });
    expect(kinds).toEqual([
      ['ec', 'prime256v1'],
      ['rsa', 2048],
    ]);
  });

  test('is signed by its authority, and has each name', () => {
    const issuer = new X509Certificate(ca.certificate);
    for (const { certificate } of [ec, rsa]) {
      const own = new X509Certificate(certificate);
      expect(own.checkIssued(issuer)).toBe(true);
      expect(own.verify(issuer.publicKey)).toBe(true);
      expect(own.checkHost('localhost')).toBe('localhost');
      expect(own.checkHost('server-1.polyglot.test')).toBe('*.polyglot.test');
      expect(own.checkHost('wrong.example')).toBeUndefined();
      expect(own.checkIP('127.0.0.1')).toBe('127.0.0.1');
      expect(own.checkIP('::1')).toBe('::1');
    }
    expect(new X509Certificate(client.certificate).subjectAltName).toBe(
      `URI:${LEARNER}`,
    );
  });

  test('is for a server or for a client, and not for both', () => {
    const { serverAuth, clientAuth } = ExtendedKeyUsage;
    const usages = [ec, rsa, client].map(({ certificate }) => [
      ...(new Parsed(certificate).getExtension(ExtendedKeyUsageExtension)
        ?.usages ?? []),
    ]);
    expect(usages).toEqual([[serverAuth], [serverAuth], [clientAuth]]);
  });

  test('signs, and encrypts keys only where it is of RSA', () => {
    const { digitalSignature, keyEncipherment } = KeyUsageFlags;
    expect([ec, rsa, client].map(keyUsages)).toEqual([
      digitalSignature,
      digitalSignature | keyEncipherment,
      digitalSignature,
    ]);
  });

  test('names its key and that of its issuer', () => {
    const issuerKey = keyIdentifier(ca);
    expect(issuerKey).toMatch(/^[0-9a-f]{40}$/);
    for (const pair of [ca, ec, rsa, client]) {
      const { keyId } =
        new Parsed(pair.certificate).getExtension(
          AuthorityKeyIdentifierExtension,
        ) ?? {};
      expect(keyId).toBe(issuerKey);
      expect(keyIdentifier(pair)).toMatch(/^[0-9a-f]{40}$/);
    }
  });

  test('is good for 7 days, that of an authority for 30', async () => {
    const now = new Date('2030-01-10T12:00:00Z');
    const authority = await makeAuthority('any', now);
    const leaf = await (await makeAuthority('any')).issue({
      name: 'localhost',
      notBefore: now,
      notAfter: new Date(now.getTime() + DAY),
    });
    expect(lifeOf(authority)).toEqual([
      '2030-01-10T11:55:00.000Z',
      '2030-02-09T12:00:00.000Z',
    ]);
    expect(lifeOf(leaf)).toEqual([
      '2030-01-10T12:00:00.000Z',
      '2030-01-11T12:00:00.000Z',
    ]);
    const [begin, end] = lifeOf(ec).map(Date.parse);
    expect(Number(end) - Number(begin)).toBe(7 * DAY + 300_000);
  });

  test('has a serial number of its own', () => {
    const serials = [ca, ec, rsa, client].map(
      ({ certificate }) => new X509Certificate(certificate).serialNumber,
    );
    expect(new Set(serials).size).toBe(4);
  });
});

test('an authority may vouch for one more below it, and that for none', async () => {
  const between = await ca.intermediate('in between');
  const limits = [ca, between, ec].map(({ certificate }) => {
    const limits = new Parsed(certificate).getExtension(
      BasicConstraintsExtension,
    );
    return [limits?.ca, limits?.pathLength, limits?.critical];
  });
  expect(limits).toEqual([
    [true, 1, true],
    [true, 0, true],
    [false, undefined, true],
  ]);
  expect(keyUsages(ca)).toBe(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign);
});

describe('a TLS client', () => {
  test.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'accepts both kinds of key over %s',
    async (version) => {
      for (const server of [ec, rsa]) {
        for (const host of ['localhost', 'a.polyglot.test', '127.0.0.1']) {
          const parties = { server, ca: ca.certificate, host, version };
          expect(await handshake(parties)).toBe('accepted');
        }
      }
    },
  );

  test('accepts the chain of an authority in between, and not its half', async () => {
    const between = await ca.intermediate('in between');
    const { certificate, key } = await between.issue({
      name: 'localhost',
      names: NAMES,
    });
    const chain = { certificate: certificate + between.certificate, key };
    const trusted = { ca: ca.certificate };
    expect(await handshake({ server: chain, ...trusted })).toBe('accepted');
    expect(await handshake({ server: { certificate, key }, ...trusted })).toBe(
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    );
  });

  test('refuses the certificate of a client that would serve', async () => {
    expect(await handshake({ server: client, ca: ca.certificate })).toBe(
      'INVALID_PURPOSE',
    );
  });

  test('refuses one that vouches for itself', async () => {
    const server = await makeSelfSigned('localhost');
    expect(await handshake({ server, ca: ca.certificate })).toBe(
      'DEPTH_ZERO_SELF_SIGNED_CERT',
    );
    expect(new X509Certificate(server.certificate).subjectAltName).toBe(
      undefined,
    );
  });
});

describe('a TLS server', () => {
  const parties = () => ({
    server: ec,
    ca: ca.certificate,
    clientCa: ca.certificate,
  });

  test('accepts a client of its authority', async () => {
    expect(await handshake({ ...parties(), client })).toBe('accepted');
  });

  test('refuses a server that would call', async () => {
    // Node's server hangs up, and does not say why.
    expect(await handshake({ ...parties(), client: ec })).toBe('ECONNRESET');
  });
});

describe('strict verifiers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(async () => {
    const between = await ca.intermediate('in between');
    const below = await between.issue({ name: 'localhost', names: NAMES });
    const pairs = { ca, ec, rsa, client, between, below };
    for (const [name, { certificate }] of Object.entries(pairs)) {
      writeFileSync(join(folder, `${name}.pem`), certificate);
    }
  });

  const run = (program: string, ...args: string[]) => {
    const { stdout, stderr } = spawnSync(program, args, { cwd: folder });
    return `${stdout}${stderr}`;
  };

  const noOpenssl = spawnSync('openssl', ['version']).error;
  const testOpenssl = noOpenssl ? test.skip : test;

  testOpenssl.each([
    ['ec.pem', '-purpose', 'sslserver'],
    ['rsa.pem', '-purpose', 'sslserver'],
    ['client.pem', '-purpose', 'sslclient'],
    ['below.pem', '-untrusted', 'between.pem'],
  ])(
    'OpenSSL accepts %s (skipped where it is not installed)',
    (file, ...args) => {
      const strictly = ['verify', '-x509_strict', '-CAfile', 'ca.pem'];
      expect(run('openssl', ...strictly, ...args, file)).toBe(`${file}: OK\n`);
    },
  );

  const python = venvPython();
  const testPython = python ? test : test.skip;
  const program = join(import.meta.dirname, 'fixtures/verify.py');

  testPython.each(['ec.pem', 'rsa.pem'])(
    'Python’s cryptography accepts %s (skipped without Python)',
    (server) => {
      const args = [program, 'ca.pem', server, 'client.pem'];
      expect(run(python ?? '', ...args)).toBe('');
    },
  );
});

const keyUsages = ({ certificate }: Pair) =>
  new Parsed(certificate).getExtension(KeyUsagesExtension)?.usages;

const keyIdentifier = ({ certificate }: Pair) =>
  new Parsed(certificate).getExtension(SubjectKeyIdentifierExtension)?.keyId;

function lifeOf({ certificate }: Pair): string[] {
  const { validFromDate, validToDate } = new X509Certificate(certificate);
  return [validFromDate.toISOString(), validToDate.toISOString()];
}
