// No set of templates makes a search long.
import { describe, expect, test } from '@jest/globals';
import { parseTemplate } from './parse-template.ts';
import { plant, search, type TrieNode, trieNode } from './trie.ts';

const LENGTH = 12;
/** Every template of one length whose segments are "a" or `*`. */
const overlapping = Array.from({ length: 2 ** LENGTH }, (_, bits) =>
  Array.from({ length: LENGTH }, (_, at) => (bits & (1 << at) ? 'a' : '*')),
);

describe.each([
  ['templates that overlap in every segment', overlapping],
  [
    'templates that differ in one wildcard',
    Array.from({ length: 200 }, (_, at) => Array(200).fill('a').with(at, '*')),
  ],
  [
    'templates that share a long beginning',
    Array.from({ length: 200 }, (_, at) => [...Array(at).fill('*'), 'b', 'c']),
  ],
  [
    'templates whose rest begins everywhere',
    Array.from({ length: 200 }, (_, at) => [...Array(at).fill('*'), '**']),
  ],
  [
    'templates with something behind the rest',
    Array.from({ length: 200 }, (_, at) => ['**', ...Array(at).fill('*'), 'b']),
  ],
])('%s', (_, templates) => {
  const { root, nodes } = trieOf(
    templates.map((parts) => `/${parts.join('/')}`),
  );

  test.each([
    ['matches all of it but the last segment', LENGTH - 1],
    ['has the length of a template', LENGTH],
    ['is longer than every template', 5_000],
  ])('are searched once for a path that %s', (_, length) => {
    const path = [...Array(length - 1).fill('a'), 'z'];
    let accepted = 0;
    const visits = visitsOf(root, () => {
      search(root, path, true, () => {
        accepted += 1;
        return false;
      });
    });
    expect(visits).toBeLessThanOrEqual(nodes);
    expect(accepted).toBeLessThanOrEqual(templates.length);
  });
});

test('a path of many segments is searched no deeper than the templates', () => {
  const { root, nodes } = trieOf(['/a/**', '/a/*/b', '/*/*/*/c']);
  const path = Array(100_000).fill('a');
  expect(visitsOf(root, () => search(root, path, false, () => false))).toBe(6);
  expect(nodes).toBe(8);
});

function trieOf(texts: readonly string[]) {
  const root = trieNode<object>();
  for (const text of texts) {
    const { segments } = parseTemplate(text, 'grpc-gateway');
    plant(root, segments, () => ({}));
  }
  return { root, nodes: nodesBelow(root).length };
}

function nodesBelow(node: TrieNode<object>): TrieNode<object>[] {
  const children = [...node.literals.values(), ...(node.one ? [node.one] : [])];
  return [node, ...children.flatMap(nodesBelow)];
}

/** Counts how often a node is asked for the segments that follow it. */
function visitsOf(root: TrieNode<object>, searchIt: () => unknown): number {
  let visits = 0;
  for (const node of nodesBelow(root)) {
    const { literals } = node;
    literals.get = (key) => {
      visits += 1;
      return Map.prototype.get.call(literals, key);
    };
  }
  searchIt();
  return visits;
}
