// The server takes new certificates under up to 200 calls a second, and loses no
// call.
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { whyNotHere } from '@polyglot-grpc/lesson-testing/programs';
import { CALLS_BETWEEN, rotate } from '@polyglot-grpc/lesson-testing/rotation';

const lesson = join(import.meta.dirname, '..');

for (const program of ['src/server-rotating.ts', 'python/server_rotating.py']) {
  const file = join(lesson, program);
  const testIt = whyNotHere(file) ? test.skip : test;

  testIt(`${program} shows new connections the new certificate`, async () => {
    const { sights, calls, errors } = await rotate(file);
    expect(sights).toEqual([
      seen('first', 'as they were at the start'),
      seen('first', 'a new certificate, the old key'),
      seen('second', 'a new certificate and its key'),
      seen('second', 'a certificate that is cut off'),
      seen('third', 'a certificate and a key of RSA'),
    ]);
    expect(errors).toEqual([]);
    expect(calls).toBeGreaterThanOrEqual(sights.length * CALLS_BETWEEN);
  });
}

// A connection that is there keeps the certificate that it began with.
const seen = (newConnection: string, files: string) => ({
  ...{ files, newConnection, oldConnection: 'first' },
});
