// How a client that runs for long always has a good token.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makeIssuer } from '@polyglot-grpc/authority/tokens';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { tokenFile } from './fetch-token.ts';
import { MARGIN_MS, type Token, tokenSource } from './token-source.ts';

// A source whose clock stands still until the test moves it.
function counted(fetch: (count: number) => Promise<Token>) {
  let fetched = 0;
  let now = 0;
  return {
    get: tokenSource(
      () => {
        fetched += 1;
        return fetch(fetched);
      },
      () => now,
    ),
    at: (time: number) => {
      now = time;
    },
    fetched: () => fetched,
  };
}

test('fetches a token when it is near its end, and not before', async () => {
  const source = counted(async (count) => ({
    ...{ value: `token ${count}`, endsAt: count * 100_000 },
  }));
  const ends = [0, 100_000 - MARGIN_MS - 1, 100_000 - MARGIN_MS, 150_000];
  const values: string[] = [];
  for (const time of ends) {
    source.at(time);
    values.push(await source.get());
  }
  expect(values).toEqual(['token 1', 'token 1', 'token 2', 'token 2']);
});

test('fetches once for many calls at one time', async () => {
  const gate = Promise.withResolvers<Token>();
  const source = counted(() => gate.promise);
  const calls = Array.from({ length: 100 }, () => source.get());
  gate.resolve({ value: 'token', endsAt: Number.POSITIVE_INFINITY });
  expect(new Set(await Promise.all(calls))).toEqual(new Set(['token']));
  expect(source.fetched()).toBe(1);
});

test('fails the calls that wait for a token, and tries again for the next', async () => {
  const source = counted(async (count) => {
    if (count === 1) throw new Error('no token');
    return { value: 'token', endsAt: Number.POSITIVE_INFINITY };
  });
  const calls = await Promise.allSettled([source.get(), source.get()]);
  expect(calls.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await source.get()).toBe('token');
  expect(source.fetched()).toBe(2);
});

test('goes on with a token until its end when no new one is to be had', async () => {
  const source = counted(async (count) => {
    if (count === 2 || count === 3) throw new Error('no token');
    return { value: `token ${count}`, endsAt: 100_000 };
  });
  const values: unknown[] = [];
  for (const time of [0, 99_999, 100_000, 100_000]) {
    source.at(time);
    values.push(await source.get().catch(({ message }) => message));
  }
  expect(values).toEqual(['token 1', 'token 1', 'no token', 'token 4']);
});

test('reads a file anew when its token is near its end', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'token');
  const issuer = await makeIssuer();
  const [first, second] = [
    await issuer.sign({ exp: 1_000 }),
    await issuer.sign({ exp: 2_000 }),
  ];
  await writeFile(file, `${first}\n`);
  let now = 0;
  const get = tokenSource(tokenFile(file), () => now);
  expect(await get()).toBe(first);
  await writeFile(file, second);
  expect(await get()).toBe(first);
  now = 1_000_000 - MARGIN_MS;
  expect(await get()).toBe(second);
});

test('says which file has no token, and not what is in it', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'token');
  await writeFile(file, 'unreadable to the client, so read for each call');
  const get = tokenSource(tokenFile(file), () => 0);
  expect(await get()).toMatch(/^unreadable/);
  await rm(file);
  await expect(get()).rejects.toMatchObject({
    code: Status.UNAUTHENTICATED,
    details: `No token in ${file}: ENOENT`,
  });
});

async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'token-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}
