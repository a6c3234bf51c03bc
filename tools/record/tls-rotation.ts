// What clients see while the certificate of a busy server is replaced.

import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { rotate } from '@polyglot-grpc/lesson-testing/rotation';
import { textTable } from './text-table.ts';

const lesson = join(import.meta.dirname, '../../packages/lessons/tls');

/** One table, since the servers of both languages do the same. */
export async function tlsRotation(): Promise<string> {
  const typescript = await rotate(join(lesson, 'src/server-rotating.ts'));
  const python = await rotate(join(lesson, 'python/server_rotating.py'));
  if (!isDeepStrictEqual(typescript.sights, python.sights)) {
    throw new Error('The servers differ: the page needs a table for each.');
  }
  const failed = typescript.errors.length + python.errors.length;
  const table = textTable([
    ['the files are', 'a new connection sees', 'the old connection has'],
    ...typescript.sights.map(({ files, newConnection, oldConnection }) => [
      ...[files, `the ${newConnection}`, `the ${oldConnection}`],
    ]),
  ]);
  return `${table}200 calls a second all the while, of which failed: ${failed}\n`;
}
