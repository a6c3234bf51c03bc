// Keys, certificates and tokens are files. These lines find and read them.
import { readFileSync } from 'node:fs';
import { findAbove } from './load-proto.ts';
import { UsageError } from './program.ts';

/** Finds a file that a flag names, from the folder in which the user typed: there
 * or above, so that `.certs/ca.pem` is the workspace's from anywhere in it.
 * @returns its absolute path
 * @throws UsageError naming the flag, the file, and what makes it */
export function findCredential(flag: string, path: string): string {
  try {
    return findAbove(process.env.INIT_CWD ?? process.cwd(), path);
  } catch {
    throw new UsageError(
      `--${flag} ${path}: no such file here or above. ` +
        'Those in .certs are made by: npm run certs',
    );
  }
}

/** Reads a file that a flag names.
 * @throws UsageError naming the flag, the file, and what is wrong */
export function readCredential(flag: string, path: string): Buffer {
  const found = findCredential(flag, path);
  try {
    return readFileSync(found);
  } catch (error) {
    throw new UsageError(`--${flag} ${path}: ${Object(error).code}`);
  }
}
