// Files of a folder that holds secrets: private ones are the owner's alone, and
// whoever reads while one is being written sees the old one or the new one.
import {
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const OTHERS = 0o077;

/** Reads a file of a folder.
 * @returns undefined if there is none, and if it is private and somebody else
 *   may read it: a key that others have is a key no more */
export function readPart(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  try {
    if (isPrivate(name) && isOpen(path)) return undefined;
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Writes a file of a folder, by writing another beside it and renaming that. */
export function writePart(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  makeFolder(dirname(path));
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, text, { mode: isPrivate(name) ? 0o600 : 0o644 });
  renameSync(beside, path);
}

/** Makes a folder that only its owner may enter. One that is there keeps its
 * mode: it may be somebody's home, or the system's /tmp. */
export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
}

// Certificates and the public keys of a token issuer are for everybody.
const isPrivate = (name: string) => /\.(key|jwt)$/.test(name);

// Windows has no such modes.
const isOpen = (path: string) =>
  process.platform !== 'win32' && (statSync(path).mode & OTHERS) !== 0;
