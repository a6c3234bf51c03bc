// Pieces of a page, as plug-ins make them in the place of a tag.
import type { MarkdownNode } from './source-code/remark-source.ts';

export const text = (value: string): MarkdownNode => ({ type: 'text', value });

export const code = (value: string): MarkdownNode => ({
  type: 'inlineCode',
  value,
});

export const paragraph = (value: string): MarkdownNode => ({
  type: 'paragraph',
  children: [text(value)],
});

/** Gives an element of HTML, or of the site's own components.
 * @param attributes in React's spelling, such as `className` */
export function element(
  name: string,
  children: MarkdownNode[],
  attributes: Record<string, string> = {},
): MarkdownNode {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value,
    })),
    children,
  };
}
