// Templates as a tree of segments, in which a path is looked up.
import type { Segment } from './path-template.ts';

/** A place in the tree: what comes after the segments that led there. */
export interface TrieNode<Leaf> {
  literals: Map<string, TrieNode<Leaf>>;
  /** Where `*` leads. */
  one: TrieNode<Leaf> | undefined;
  /** What `**` leads to, by the segments that follow it. */
  rests: { tail: readonly Segment[]; leaf: Leaf }[];
  /** The templates that end here. */
  leaf: Leaf | undefined;
}

export function trieNode<Leaf>(): TrieNode<Leaf> {
  return { literals: new Map(), one: undefined, rests: [], leaf: undefined };
}

/** Finds the leaf of a template, or puts one there. */
export function plant<Leaf>(
  root: TrieNode<Leaf>,
  segments: readonly Segment[],
  make: () => Leaf,
): Leaf {
  let node = root;
  for (const [index, segment] of segments.entries()) {
    if (segment.kind === 'rest') {
      return plantRest(node, segments.slice(index + 1), make);
    }
    node = childOf(node, segment);
  }
  node.leaf ??= make();
  return node.leaf;
}

function childOf<Leaf>(
  node: TrieNode<Leaf>,
  segment: Exclude<Segment, { kind: 'rest' }>,
): TrieNode<Leaf> {
  if (segment.kind === 'one') {
    node.one ??= trieNode();
    return node.one;
  }
  const known = node.literals.get(segment.text);
  if (known !== undefined) return known;
  const child = trieNode<Leaf>();
  node.literals.set(segment.text, child);
  return child;
}

function plantRest<Leaf>(
  node: TrieNode<Leaf>,
  tail: readonly Segment[],
  make: () => Leaf,
): Leaf {
  const text = JSON.stringify(tail);
  const known = node.rests.find((rest) => JSON.stringify(rest.tail) === text);
  if (known !== undefined) return known.leaf;
  const leaf = make();
  node.rests.push({ tail, leaf });
  return leaf;
}

/** Shows the leaves that match a path, the most specific first: by segment, a
 * literal before `*` and that before `**`.
 *
 * A node is a sequence of segments, so no path reaches it twice: the work grows
 * with the templates, however they overlap, and never exponentially.
 * @param emptySegments whether `*` matches a segment without characters
 * @param accept ends the search where it answers true
 * @returns the leaf that was accepted */
export function search<Leaf>(
  node: TrieNode<Leaf>,
  path: readonly string[],
  emptySegments: boolean,
  accept: (leaf: Leaf) => boolean,
  at = 0,
): Leaf | undefined {
  const segment = path[at];
  const { one, leaf, rests } = node;
  if (segment === undefined) {
    if (leaf !== undefined && accept(leaf)) return leaf;
  } else {
    const literal = node.literals.get(segment);
    const found =
      (literal && search(literal, path, emptySegments, accept, at + 1)) ??
      (one && (emptySegments || segment !== '')
        ? search(one, path, emptySegments, accept, at + 1)
        : undefined);
    if (found !== undefined) return found;
  }
  return rests.find(({ tail, leaf }) => {
    const start = path.length - tail.length;
    if (start < at) return false;
    return endsWith(path, tail, start, emptySegments) && accept(leaf);
  })?.leaf;
}

function endsWith(
  path: readonly string[],
  tail: readonly Segment[],
  start: number,
  emptySegments: boolean,
): boolean {
  return tail.every((segment, index) => {
    const text = path[start + index];
    if (segment.kind === 'literal') return text === segment.text;
    return emptySegments || text !== '';
  });
}
