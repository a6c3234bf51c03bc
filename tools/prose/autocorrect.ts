// Checks how Chinese is typeset: full-width punctuation, a space between Chinese
// and Latin.
import { test } from '@jest/globals';
import { read } from '../structure/tree.ts';

// It has no binary for some platforms, such as Linux on ARM.
const autocorrect = await import('autocorrect-node').catch(() => undefined);

/** A test, or a skipped one where autocorrect does not run. */
export const testChinese = autocorrect ? test : test.skip;

/** Says what autocorrect would write instead. */
export function miswritten(root: string, file: string): string[] {
  const lines = autocorrect?.lintFor(read(root, file), file).lines ?? [];
  return lines.map(
    ({ l, old, new: better }) => `${file}:${l}: "${old}". Write "${better}".`,
  );
}
