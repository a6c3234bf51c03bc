// Puts the recorded failures into a page: a table in the place of
// <Failure step="wrong-ca" />, and what the search needs to know into
// <FailureSearch />. The tables are plain, so that they can be read without a
// program; the search gets its data with the page, and no other page has them.
import { code, element, text } from '../markdown-nodes.ts';
import {
  type MarkdownNode,
  replaceNodes,
} from '../source-code/remark-source.ts';
import { type Alike, alike, type Failure, readFailures } from './failures.ts';
import { type Section, sectionsOf } from './sections.ts';
import { type Words, wordsOf } from './words.ts';

/** A remark plug-in. `workspace` is the root of the repository. */
export function remarkFailures(options: { workspace: string; locale: string }) {
  const words = wordsOf(options.locale);
  return (tree: MarkdownNode): void => {
    // The sections as they are before a table takes a tag's place. Only the page
    // with the search has one for each step.
    const sections = tree.children?.some(({ name }) => name === 'FailureSearch')
      ? sectionsOf(tree, words.check)
      : new Map<string, Section>();
    replaceNodes(tree, (node) => {
      if (node.name === 'Failure') {
        const failures = readFailures(options.workspace);
        return table(failuresOf(failures, stepOf(node)), words);
      }
      if (node.name !== 'FailureSearch') return node;
      const failures = readFailures(options.workspace);
      const steps = knownSteps(failures, sections);
      return element('FailureSearch', [], { steps: JSON.stringify(steps) });
    });
  };
}

function stepOf(node: MarkdownNode): string {
  return node.attributes?.find(({ name }) => name === 'step')?.value ?? '';
}

function failuresOf(failures: Failure[], step: string): Failure[] {
  const own = failures.filter((each) => each.step === step);
  if (own.length > 0) return own;
  throw new Error(
    `<Failure step="${step}" /> is not in docs/data/failures.json: npm run record`,
  );
}

// Every recorded step, with the title and the advice of its section.
function knownSteps(failures: Failure[], sections: Map<string, Section>) {
  const steps = [...Map.groupBy(failures, ({ step }) => step)];
  return steps.map(([name, rows]) => {
    const section = sections.get(name);
    if (!section) {
      throw new Error(
        `The step ${name} has no section on the page of failures. Write one ` +
          `whose heading ends in {/* #${name} */}.`,
      );
    }
    const said = rows.map(({ code, text }) =>
      [code, text].filter(Boolean).join(': '),
    );
    return { name, ...section, texts: [...new Set(said)] };
  });
}

function table(rows: Failure[], words: Words): MarkdownNode {
  const heads = words.columns.map((column) =>
    element('th', [text(column)], { scope: 'col' }),
  );
  const bodies = alike(rows).map((each) => body(each, words));
  return element(
    'table',
    [element('thead', [element('tr', heads)]), ...bodies],
    { className: 'failures' },
  );
}

// A text heads the lines of those who say it.
function body(same: Alike, words: Words): MarkdownNode {
  const { text: said, pairs } = same;
  const head = same.code
    ? [code(`${same.code}: ${said}`)]
    : [text(words.noStatus), code(said)];
  const attributes = { scope: 'rowgroup', colSpan: '3' };
  const names = (list: string[]) =>
    text(list.map((each) => words.languages[each]).join(words.comma));
  return element('tbody', [
    element('tr', [element('th', head, attributes)]),
    ...pairs.map(({ clients, servers, command }) =>
      element('tr', [
        element('th', [names(clients)], { scope: 'row' }),
        element('td', [names(servers)]),
        element('td', [code(command)]),
      ]),
    ),
  ]);
}
