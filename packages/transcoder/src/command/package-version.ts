// The version in the package.json above this file, wherever it was installed.
import { existsSync, readFileSync } from 'node:fs';

/** What --version prints. */
export function packageVersion(): string {
  return read(new URL('package.json', import.meta.url));
}

function read(file: URL): string {
  if (!existsSync(file)) return read(new URL('../package.json', file));
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
