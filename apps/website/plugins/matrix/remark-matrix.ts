// Puts the interop results into a page in the place of <Matrix />. They become
// plain tables, so the browser needs no data and no program for them.
import { element, paragraph, text } from '../markdown-nodes.ts';
import {
  type MarkdownNode,
  replaceNodes,
} from '../source-code/remark-source.ts';
import {
  type Cell,
  count,
  distinct,
  type Matrix,
  readMatrix,
} from './matrix.ts';
import { type Words, wordsOf } from './words.ts';

/** A remark plug-in. `workspace` is the root of the repository. */
export function remarkMatrix(options: { workspace: string; locale: string }) {
  return (tree: MarkdownNode): void => {
    replaceNodes(tree, (node) => {
      if (node.name !== 'Matrix') return node;
      const matrix = readMatrix(options.workspace);
      const words = wordsOf(options.locale);
      return matrix
        ? [
            summary(matrix, words),
            pairs(matrix.cells, words),
            ...suites(matrix, words),
          ]
        : paragraph(words.notRun);
    });
  };
}

function summary(matrix: Matrix, words: Words): MarkdownNode {
  const versions = Object.values(matrix.versions)
    .flatMap((ofOneLanguage) => Object.entries(ofOneLanguage))
    .map(([name, version]) => `${name} ${version}`)
    .join(words.comma);
  return paragraph(
    words.summary({
      counts: count(matrix.cells, words),
      commit: matrix.commit.slice(0, 10),
      day: matrix.generated.slice(0, 10),
      versions,
    }),
  );
}

function suites({ cells }: Matrix, words: Words): MarkdownNode[] {
  const titled = Map.groupBy(cells, ({ suite, transport }) =>
    words.over(words.suite(suite), transport),
  );
  return [...titled].flatMap(([title, own]) => {
    return [
      { type: 'heading', depth: 3, children: [text(title)] },
      pairs(own, words),
      element('details', [
        element('summary', [text(words.details(own.length))]),
        each(own, words),
      ]),
    ];
  });
}

// A row for each server, a column for each client.
function pairs(cells: Cell[], words: Words): MarkdownNode {
  const clients = distinct(cells, 'client');
  const rows = distinct(cells, 'server').map((server) => [
    text(words.server(server)),
    ...clients.map((client) => {
      const pair = cells.filter(
        (cell) => cell.server === server && cell.client === client,
      );
      return text(count(pair, words) || words.none);
    }),
  ]);
  const matrix = table([[words.pair, ...clients].map(text), ...rows]);
  return element('div', [matrix], { className: 'matrix' });
}

function each(cells: Cell[], words: Words): MarkdownNode {
  const rows = cells.map((cell) => [
    text(cell.case),
    text(words.server(cell.server)),
    text(cell.client),
    text(words.transport(cell.transport)),
    outcome(cell, words),
    text(`${Math.round(cell.ms)} ms`),
  ]);
  return table([words.columns.map(text), ...rows]);
}

function outcome(cell: Cell, words: Words): MarkdownNode {
  const word = words.outcomes[cell.outcome];
  const value = text(cell.reason ? `${word}: ${cell.reason}` : word);
  return cell.link
    ? { type: 'link', url: cell.link, children: [value] }
    : value;
}

function table(rows: MarkdownNode[][]): MarkdownNode {
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: [cell] })),
    })),
  };
}
