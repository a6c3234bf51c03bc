// Which API keys are accepted.
import { createHash } from 'node:crypto';
import { Metadata } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { apiKey, isDigests } from './api-key.ts';

const sha256 = (text: string) =>
  createHash('sha256').update(text).digest('hex');
const mechanism = apiKey({ one: sha256('key-1'), two: sha256('key-2') });

const read = (key?: string) => {
  const metadata = new Metadata();
  if (key !== undefined) metadata.set('x-api-key', key);
  return mechanism(metadata);
};

test('tells whose a key is', async () => {
  expect(await read('key-1')).toEqual({ name: 'one', scopes: ['greet'] });
  expect(await read('key-2')).toEqual({ name: 'two', scopes: ['greet'] });
});

test('gives nobody without a key', async () => {
  expect(await read()).toBeUndefined();
});

test.each(['', 'key-3', 'key-1, key-2', sha256('key-1')])(
  'answers UNAUTHENTICATED to %j',
  async (key) => {
    await expect(read(key)).rejects.toMatchObject({
      code: Status.UNAUTHENTICATED,
      details: 'The API key is unknown.',
    });
  },
);

test.each([
  null,
  ['text'],
  { keys: [] },
  { one: 'key-1' },
  { one: '0' },
  'text',
])('knows digests from %j', (wrong) => {
  expect(isDigests({ one: sha256('key-1') })).toBe(true);
  expect(isDigests({})).toBe(true);
  expect(isDigests(wrong)).toBe(false);
});
