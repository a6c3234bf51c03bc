// A folder of certificates and tokens has what it should have, and gets it back.
import { execFile } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from '@jest/globals';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { handshake } from './fixtures/handshake.ts';
import { keep, PARTS } from './keep.ts';

const NAMES = PARTS.map(({ name }) => name);
const FILES = PARTS.flatMap(({ files }) => files);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const temporary = mkdtempSync(join(tmpdir(), 'authority-'));
const original = join(temporary, 'original');
const folder = join(temporary, 'copy');
let firstMade: string[];

// Keys of RSA take a while: they are made once, and each test has a copy.
beforeAll(async () => {
  firstMade = await keep(original);
});
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(original, folder, { recursive: true, mode: 0 });
});
afterAll(() => rmSync(temporary, { recursive: true }));

const path = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const mode = (file: string) => statSync(file).mode & 0o777;
const pair = (name: string, certificate = `${name}.pem`) => ({
  certificate: read(certificate),
  key: read(`${name}.key`),
});

test('an empty folder gets all parts, and after that none', async () => {
  expect(firstMade).toEqual(NAMES);
  const found = readdirSync(original, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(original, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'));
  expect(found.sort()).toEqual([...FILES].sort());
  expect(await keep(original)).toEqual([]);
});

const testModes = process.platform === 'win32' ? test.skip : test;

testModes('what is private is the owner’s alone (not on Windows)', () => {
  const folders = ['', 'lab', 'tokens', 'api-keys'];
  expect(folders.map((name) => mode(join(original, name)))).toEqual(
    folders.map(() => 0o700),
  );
  const secrets = FILES.filter((name) => /\.(key|jwt)$/.test(name));
  expect(secrets).toContain('ca.key');
  for (const name of FILES) {
    const expected = secrets.includes(name) ? 0o600 : 0o644;
    expect([name, mode(join(original, name))]).toEqual([name, expected]);
  }
});

testModes('a key that others could read is replaced', async () => {
  const before = read('server.key');
  chmodSync(path('server.key'), 0o640);
  expect(await keep(folder)).toEqual(['server']);
  expect(read('server.key')).not.toBe(before);
  expect(mode(path('server.key'))).toBe(0o600);
});

describe('renewal', () => {
  const after = (milliseconds: number) => new Date(Date.now() + milliseconds);
  const tokens = [
    'tokens/learner.jwt',
    ...['audience', 'issuer'].map((what) => `lab/wrong-${what}.jwt`),
    'lab/no-scope.jwt',
    ...['wrong', 'unknown'].map((what) => `lab/${what}-key.jwt`),
  ];

  test('leaves a token alone for half of its life, and replaces it then', async () => {
    expect(await keep(folder, { now: after(0.45 * HOUR) })).toEqual([]);
    expect(await keep(folder, { now: after(0.55 * HOUR) })).toEqual(tokens);
    expect(await keep(folder, { now: after(HOUR) })).toEqual([]);
  });

  test('replaces a certificate with two days left, and not the authority', async () => {
    const ca = read('ca.pem');
    expect(await keep(folder, { now: after(4.9 * DAY) })).toEqual(tokens);
    const now = after(5.1 * DAY);
    const made = await keep(folder, { now });
    expect(made).toEqual(expect.arrayContaining(['server', 'client']));
    // These are right for good.
    for (const part of ['lab/expired', 'lab/not-yet-valid', 'lab/empty']) {
      expect(made).not.toContain(part);
    }
    expect(read('ca.pem')).toBe(ca);
    expect(await keep(folder, { now })).toEqual([]);
    const { validToDate } = new X509Certificate(read('server.pem'));
    expect(validToDate.getTime() - now.getTime()).toBeGreaterThan(6 * DAY);
  });

  test('replaces the authority before a certificate could outlive it', async () => {
    const now = after(20.1 * DAY);
    const made = await keep(folder, { now });
    expect(made[0]).toBe('ca');
    expect(made).toEqual(
      expect.arrayContaining(['server', 'client', 'lab/expired']),
    );
    const [ca, server] = ['ca.pem', 'server.pem'].map(
      (name) => new X509Certificate(read(name)),
    );
    expect(ca && server?.verify(ca.publicKey)).toBe(true);
  });

  test('of one part by its name replaces that one', async () => {
    const before = FILES.map(read);
    const inode = statSync(path('server.pem')).ino;
    expect(await keep(folder, { renew: 'server' })).toEqual(['server']);
    const changed = FILES.filter((name, index) => read(name) !== before[index]);
    expect(changed).toEqual(['server.pem', 'server.key']);
    // Another file took its name, and whoever had it open still reads the old.
    expect(statSync(path('server.pem')).ino).not.toBe(inode);
  });

  test('of the issuer leaves its last key published', async () => {
    const token = read('tokens/learner.jwt');
    const made = await keep(folder, { renew: 'issuer' });
    expect(made.slice(0, 2)).toEqual(['issuer', 'tokens/learner.jwt']);
    expect(read('tokens/learner.jwt')).not.toBe(token);
    const keys = createLocalJWKSet(JSON.parse(read('jwks.json')));
    for (const each of [token, read('tokens/learner.jwt')]) {
      const { payload } = await jwtVerify(each, keys, { audience: 'greeter' });
      expect(payload.sub).toBe('learner');
    }
  });
});

testModes(
  'a key of the issuer that others could read is published no more',
  async () => {
    const [before] = JSON.parse(read('jwks.json')).keys;
    chmodSync(path('issuer.key'), 0o644);
    expect(await keep(folder)).toContain('issuer');
    const { keys } = JSON.parse(read('jwks.json'));
    expect(keys).toHaveLength(1);
    expect(keys[0].kid).not.toBe(before.kid);
  },
);

testModes('a folder that is there keeps its mode', async () => {
  chmodSync(folder, 0o755);
  expect(await keep(folder, { renew: 'lab/empty' })).toEqual(['lab/empty']);
  expect(mode(folder)).toBe(0o755);
});

describe('damage is mended', () => {
  test.each(PARTS.flatMap(({ name, files }) => files.map((f) => [f, name])))(
    'of %s',
    async (file, part) => {
      const { size } = statSync(path(file));
      truncateSync(path(file), Math.floor(size / 2));
      // The empty file has no half.
      if (size === 0) writeFileSync(path(file), 'not empty');
      expect(await keep(folder)).toContain(part);
      expect(await keep(folder)).toEqual([]);
    },
  );

  test('a key beside the certificate of another', async () => {
    writeFileSync(path('server.key'), read('client.key'));
    expect(await keep(folder)).toEqual(['server']);
  });

  test('a token with another’s signature', async () => {
    writeFileSync(path('tokens/learner.jwt'), read('lab/wrong-key.jwt'));
    expect(await keep(folder)).toEqual(['tokens/learner.jwt']);
  });

  test('the lock of a process that is gone', async () => {
    // No process has this number: it is above the most that systems give.
    writeFileSync(path('.lock'), '4194305');
    expect(await keep(folder, { renew: 'client' })).toEqual(['client']);
  });
});

describe('the laboratory', () => {
  const trusted = () => ({ ca: read('ca.pem') });

  test.each([
    ['server', 'accepted'],
    ['server-rsa', 'accepted'],
    ['lab/expired', 'CERT_HAS_EXPIRED'],
    ['lab/not-yet-valid', 'CERT_NOT_YET_VALID'],
    ['lab/wrong-name', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    // Node goes by the common name here; other languages do not.
    ['lab/no-san', 'accepted'],
    ['lab/self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['lab/missing-intermediate', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['lab/other-server', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ])('a client meets %s: %s', async (name, result) => {
    expect(await handshake({ server: pair(name), ...trusted() })).toBe(result);
  });

  test('a client accepts the full chain, and the other server of the other authority', async () => {
    const full = pair('lab/missing-intermediate', 'lab/full-chain.pem');
    expect(await handshake({ server: full, ...trusted() })).toBe('accepted');
    const other = {
      server: pair('lab/other-server'),
      ca: read('lab/other-ca.pem'),
    };
    expect(await handshake(other)).toBe('accepted');
  });

  // Node's server hangs up on a client that it refuses.
  test.each([
    ['client', 'accepted'],
    ['lab/other-client', 'ECONNRESET'],
    ['lab/expired-client', 'ECONNRESET'],
  ])('a server meets %s: %s', async (name, result) => {
    const clientCa = read('ca.pem');
    const parties = { server: pair('server'), ...trusted(), clientCa };
    expect(await handshake({ ...parties, client: pair(name) })).toBe(result);
  });

  test.each([
    ['tokens/learner.jwt', 'accepted'],
    ['lab/malformed.jwt', 'ERR_JWS_INVALID'],
    ['lab/expired.jwt', 'ERR_JWT_EXPIRED'],
    ['lab/wrong-audience.jwt', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['lab/wrong-issuer.jwt', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['lab/no-scope.jwt', 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['lab/wrong-key.jwt', 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
    ['lab/unknown-key.jwt', 'ERR_JWKS_NO_MATCHING_KEY'],
  ])('a verifier meets %s: %s', async (name, result) => {
    const keys = createLocalJWKSet(JSON.parse(read('jwks.json')));
    const verified = jwtVerify(read(name), keys, {
      issuer: 'https://localhost:8443',
      audience: 'greeter',
      requiredClaims: ['scope'],
    });
    expect(
      await verified.then(
        () => 'accepted',
        (error) => Object(error).code,
      ),
    ).toBe(result);
  });
});

test.each([
  ['api-keys.json', 'reporter', 'api-keys/reporter.key'],
  ['issuer-clients.json', 'learner', 'issuer-clients/learner.key'],
])(
  '%s holds a hash, by which the secret cannot be known',
  (hashes, name, file) => {
    const secret = read(file);
    const digest = createHash('sha256').update(secret).digest('hex');
    expect(secret).toMatch(/^pgk_[\w-]{43}$/);
    expect(JSON.parse(read(hashes))).toEqual({ [name]: digest });
  },
);

describe('the program', () => {
  const run = promisify(execFile);
  const program = resolve(import.meta.dirname, 'certs.ts');
  const certs = (...flags: string[]) =>
    run(process.execPath, [program, '--folder', folder, ...flags]);

  test('is silent when all is good, and else says what it made', async () => {
    expect(await certs()).toEqual({ stdout: '', stderr: '' });
    expect(await certs('--renew', 'client')).toEqual({
      stdout: '',
      stderr: `Renewed in ${folder}: client.\n`,
    });
  });

  test('makes each part once when two run at the same time', async () => {
    rmSync(folder, { recursive: true });
    const said = await Promise.all([certs(), certs()]);
    expect(said.map(({ stderr }) => stderr).sort()).toEqual([
      '',
      `Made certificates, keys and tokens in ${folder}.\n`,
    ]);
    expect(await keep(folder)).toEqual([]);
  });

  test('names the parts when it does not know one', async () => {
    await expect(certs('--renew', 'sever')).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: `--renew takes one of: ${NAMES.join(', ')}.\n`,
    });
  });
});
