// How keys change without a restart, and how little a stranger can cause.
import { beforeAll, expect, test } from '@jest/globals';
import { makeIssuer } from '@polyglot-grpc/authority/tokens';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import { createLocalJWKSet } from 'jose';
import { keySet, MAX_AGE_MS, PAUSE_MS } from './key-set.ts';

type Issuer = Awaited<ReturnType<typeof makeIssuer>>;
let old: Issuer;
let next: Issuer;

beforeAll(async () => {
  old = await makeIssuer();
  next = await makeIssuer();
});

// A key set whose clock stands still until the test moves it.
function counted(...first: Issuer[]) {
  let published = first;
  let reads = 0;
  let now = 0;
  const keys = keySet(
    async () => {
      reads += 1;
      if (published.length === 0) throw UNREADABLE;
      return createLocalJWKSet({ keys: published.flatMap((i) => i.jwks.keys) });
    },
    () => now,
  );
  return {
    find: (kid?: string) =>
      keys(
        { alg: 'ES256', ...(kid && { kid }) },
        { payload: '', signature: '' },
      ),
    publish: (...issuers: Issuer[]) => {
      published = issuers;
    },
    pass: (ms: number) => {
      now += ms;
    },
    reads: () => reads,
  };
}

const UNREADABLE = new StatusError(Status.UNAVAILABLE, 'no keys');
const UNKNOWN = { code: 'ERR_JWKS_NO_MATCHING_KEY' };

test('reads the keys once for any number of tokens', async () => {
  const keys = counted(old);
  await Promise.all(Array.from({ length: 50 }, () => keys.find(old.kid)));
  expect(keys.reads()).toBe(1);
});

test('finds a new key without a restart, beside the old one', async () => {
  const keys = counted(old);
  await keys.find(old.kid);
  keys.publish(next, old);
  keys.pass(PAUSE_MS);
  await keys.find(next.kid);
  await keys.find(old.kid);
  expect(keys.reads()).toBe(2);
});

test('reads once in a pause, however many names of keys a caller invents', async () => {
  const keys = counted(old);
  for (let attempt = 0; attempt < 1_000; attempt++) {
    await expect(keys.find(`invented-${attempt}`)).rejects.toMatchObject(
      UNKNOWN,
    );
    await keys.find(old.kid);
    keys.pass(PAUSE_MS / 100);
  }
  // A thousand attempts in a hundredth of a pause each.
  expect(keys.reads()).toBe(10);
});

test('reads no key for a token that names none', async () => {
  const keys = counted(old);
  await expect(keys.find()).rejects.toMatchObject(UNKNOWN);
  expect(keys.reads()).toBe(0);
});

test('forgets a key that the issuer has taken back', async () => {
  const keys = counted(old);
  await keys.find(old.kid);
  keys.publish(next);
  keys.pass(MAX_AGE_MS);
  await expect(keys.find(old.kid)).rejects.toMatchObject(UNKNOWN);
});

test('keeps old keys while the issuer does not answer', async () => {
  const keys = counted(old);
  await keys.find(old.kid);
  keys.publish();
  keys.pass(MAX_AGE_MS);
  await keys.find(old.kid);
  expect(keys.reads()).toBe(2);
});

test('fails while no keys can be read, and tries again after a pause', async () => {
  const keys = counted();
  const failed = { status: 'rejected', reason: UNREADABLE };
  expect(
    await Promise.allSettled([keys.find(old.kid), keys.find(old.kid)]),
  ).toEqual([failed, failed]);
  await expect(keys.find(old.kid)).rejects.toBe(UNREADABLE);
  expect(keys.reads()).toBe(1);
  keys.publish(old);
  keys.pass(PAUSE_MS);
  await keys.find(old.kid);
});
