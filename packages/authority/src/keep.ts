// Keeps a folder of certificates and tokens good: makes what is missing, damaged
// or near its end, and leaves the rest alone.
import { join } from 'node:path';
import { lockedAsync } from '../../../tools/run/locked.mjs';
import { certificateParts } from './certificate-parts.ts';
import { makeFolder, readPart, writePart } from './folder.ts';
import type { Part } from './part.ts';
import { tokenParts } from './token-parts.ts';

/** All parts. One comes after those that it needs. */
export const PARTS: readonly Part[] = [...certificateParts, ...tokenParts];

/** What may differ when a folder is kept. */
export interface KeepOptions {
  /** The name of a part that is made again, whether or not it is good. */
  renew?: string;
  /** The time for which all parts have to be good. */
  now?: Date;
}

/** Keeps a folder good. Several processes may do so at once.
 * @returns the names of the parts that it made, often none */
export async function keep(
  folder: string,
  { renew, now = new Date() }: KeepOptions = {},
): Promise<string[]> {
  const isDone = PARTS.every(
    (part) => part.name !== renew && isGood(folder, part, now),
  );
  if (isDone) return [];
  makeFolder(folder);
  return lockedAsync(join(folder, '.lock'), async () => {
    const made: string[] = [];
    for (const part of PARTS) {
      if (part.name !== renew && isGood(folder, part, now)) continue;
      await make(folder, part, now);
      made.push(part.name);
    }
    return made;
  });
}

function isGood(folder: string, part: Part, now: Date): boolean {
  try {
    return part.isGood((path) => readPart(folder, path), now);
  } catch {
    return false;
  }
}

async function make(folder: string, part: Part, now: Date): Promise<void> {
  const texts = await part.make((path) => readPart(folder, path), now);
  for (const [index, path] of part.files.entries()) {
    writePart(folder, path, texts[index] ?? '');
  }
}
