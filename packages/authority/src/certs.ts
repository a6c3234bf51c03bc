// Makes the certificates, keys and tokens in .certs, and again what is near its
// end. Says what it made, and nothing when all is good.
import { resolve } from 'node:path';
import {
  parseFlags,
  runProgram,
  UsageError,
} from '@polyglot-grpc/lesson-kit/program';
import { keep, PARTS } from './keep.ts';

const workspaceRoot = resolve(import.meta.dirname, '../../..');

await runProgram(async () => {
  const { folder, renew } = parseFlags({ folder: '.certs', renew: 'none' });
  const names = PARTS.map(({ name }) => name);
  if (renew !== 'none' && !names.includes(renew)) {
    throw new UsageError(`--renew takes one of: ${names.join(', ')}.`);
  }
  const made = await keep(resolve(workspaceRoot, folder), { renew });
  // Not on standard output: that belongs to the program that runs after this.
  if (made.length === names.length) {
    console.error(`Made certificates, keys and tokens in ${folder}.`);
  } else if (made.length > 0) {
    console.error(`Renewed in ${folder}: ${made.join(', ')}.`);
  }
});
