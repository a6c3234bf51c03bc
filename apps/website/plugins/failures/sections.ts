// What the sections of the page of failures are called, and what they advise.
import type { MarkdownNode } from '../source-code/remark-source.ts';

export interface Section {
  /** The heading. */
  title: string;
  /** The paragraph that begins with the word for "check", without that word; code
   * in it stands between backticks. */
  check: string;
}

/** The sections of a page that hold a <Failure />, by the ids of their headings.
 * @param check what the paragraph of advice begins with
 * @throws Error naming a section that is not of its step, or has no advice */
export function sectionsOf(
  { children = [] }: MarkdownNode,
  check: string,
): Map<string, Section> {
  const sections = new Map<string, Section>();
  for (const [index, node] of children.entries()) {
    const step = node.attributes?.find(({ name }) => name === 'step')?.value;
    if (node.name !== 'Failure' || !step) continue;
    const heading = children[index - 1];
    if (!heading || idOf(heading) !== step) {
      throw new Error(
        `<Failure step="${step}" /> does not follow a heading that ends in ` +
          `{/* #${step} */}.`,
      );
    }
    const paragraph = children
      .slice(index + 1, endOfSection(children, index))
      .map(textOf)
      .find((text) => text.startsWith(check));
    if (!paragraph) {
      throw new Error(`The section ${step} has no paragraph "**${check}** …".`);
    }
    sections.set(step, {
      title: textOf(heading).replaceAll('`', '').trim(),
      check: paragraph.slice(check.length).trim(),
    });
  }
  return sections;
}

function endOfSection(children: MarkdownNode[], start: number): number {
  const end = children.findIndex(
    ({ type }, index) => index > start && type === 'heading',
  );
  return end < 0 ? children.length : end;
}

function idOf({ children = [] }: MarkdownNode): string | undefined {
  const comment = children.find(({ type }) => type === 'mdxTextExpression');
  return comment?.value?.match(/#([\w-]+)/)?.[1];
}

// The words of a node: those of its text and code, not of its comments.
function textOf({ type, value = '', children = [] }: MarkdownNode): string {
  if (type === 'inlineCode') return `\`${value.replaceAll('\n', ' ')}\``;
  if (type === 'text') return value.replaceAll('\n', ' ');
  return children.map(textOf).join('');
}
