// The methods of HTTP that a path is served with.
import type { Reading } from './template-index.ts';
import { search } from './trie.ts';

/** Finds the methods of every rule that a path matches.
 * @param emptySegments whether `*` matches a segment without characters */
export function allowedMethods(
  readings: readonly Reading<Map<string, unknown>>[],
  emptySegments: boolean,
): Set<string> {
  const methods = new Set<string>();
  for (const { root, path } of readings) {
    search(root, path.plain, emptySegments, (leaf) => {
      for (const method of leaf.keys()) methods.add(method);
      return false;
    });
  }
  return methods;
}
