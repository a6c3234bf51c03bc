// Puts what each language sees into a page, in the place of
// <Sights group="numbers" />, from docs/data/values.json. It becomes a plain
// table, so the browser needs no data and no program for it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, element, text } from '../markdown-nodes.ts';
import {
  type MarkdownNode,
  replaceNodes,
} from '../source-code/remark-source.ts';
import { type Fate, type Words, wordsOf } from './words.ts';

/** What one language makes of one message. */
interface Sight {
  sees: string;
  sends: Fate;
}

/** One message, as tools/record writes it. */
export interface Row {
  group: string;
  /** The field or oneof that is read. */
  reads: string;
  /** The message as text. */
  text: string;
  /** Its bytes in hexadecimal. */
  wire: string;
  /** By language or library. */
  seen: Record<string, Sight>;
}

/** A remark plug-in. `workspace` is the root of the repository. */
export function remarkSights(options: { workspace: string; locale: string }) {
  const words = wordsOf(options.locale);
  return (tree: MarkdownNode): void => {
    replaceNodes(tree, (node) => {
      if (node.name !== 'Sights') return node;
      const file = join(options.workspace, 'docs/data/values.json');
      const rows: Row[] = JSON.parse(readFileSync(file, 'utf8'));
      const wanted = node.attributes?.find(({ name }) => name === 'group');
      const own = rows.filter(({ group }) => group === wanted?.value);
      if (own.length > 0) return table(own, words);
      const groups = [...new Set(rows.map(({ group }) => group))].join(', ');
      throw new Error(`<Sights /> takes one of the groups ${groups}.`);
    });
  };
}

function table(rows: Row[], words: Words): MarkdownNode {
  const heads = words.columns.map((column) =>
    element('th', [text(column)], { scope: 'col' }),
  );
  return element(
    'table',
    [
      element('thead', [element('tr', heads)]),
      ...rows.map((row) => message(row, words)),
    ],
    { className: 'sights' },
  );
}

// A message heads the lines of those who read it.
function message(row: Row, words: Words): MarkdownNode {
  const isSaid = row.text.startsWith(row.reads);
  const head = [
    row.text === '' ? text(words.empty) : code(row.text),
    ...(isSaid ? [] : [text(words.reads(row.reads))]),
    ...(row.wire === '' ? [] : [element('small', [text(spaced(row.wire))])]),
  ];
  const attributes = { scope: 'rowgroup', colSpan: '3' };
  return element('tbody', [
    element('tr', [element('th', head, attributes)]),
    ...alike(row.seen).map(([names, sight]) => line(names, sight, words)),
  ]);
}

function line(names: string[], sight: Sight, words: Words): MarkdownNode {
  const seen =
    sight.sends === 'refused' ? text(words.refused) : code(sight.sees);
  const sent = { className: `sights-${sight.sends}` };
  return element('tr', [
    element('th', [text(names.join(words.comma))], { scope: 'row' }),
    element('td', [seen]),
    element('td', [text(words.fates[sight.sends])], sent),
  ]);
}

// Those who see and send the same share a line.
function alike(seen: Row['seen']): [names: string[], sight: Sight][] {
  const lines = new Map<string, [string[], Sight]>();
  for (const [name, sight] of Object.entries(seen)) {
    const key = `${sight.sends} ${sight.sees}`;
    const line = lines.get(key);
    if (line) line[0].push(name);
    else lines.set(key, [[name], sight]);
  }
  return [...lines.values()];
}

const spaced = (hex: string) => hex.replaceAll(/..(?!$)/g, '$& ');
