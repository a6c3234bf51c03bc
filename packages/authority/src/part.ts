// What a folder of certificates consists of.
import type { Text } from './renewal.ts';

/** The text of a file of the folder, by its path in it. */
export type Read = (path: string) => Text;

/** Files that are made together, because they have to fit each other. */
export interface Part {
  /** The path of its files, without what comes after the last dot. */
  name: string;
  /** Its files, by their paths in the folder. */
  files: readonly string[];
  /** Whether they are there, belong together and last long enough. */
  isGood(read: Read, now: Date): boolean;
  /** Makes them.
   * @param read gives the files of the parts before this one
   * @returns their texts, in the order of `files` */
  make(read: Read, now: Date): Promise<readonly string[]>;
}

/** The text of a file that an earlier part has made.
 * @throws if it is not there */
export function mustRead(read: Read, path: string): string {
  const text = read(path);
  if (text === undefined) throw new Error(`${path} is missing.`);
  return text;
}
