// Fills the code blocks of a page from the files that they name, and puts the
// file's path above each, linked to its text.
import { relative } from 'node:path';
import { readSource } from './fence.ts';

/** The part of a Markdown syntax tree that is of interest here. */
export interface MarkdownNode {
  type: string;
  name?: string;
  lang?: string | null;
  meta?: string | null;
  value?: string;
  attributes?: MarkdownAttribute[];
  children?: MarkdownNode[];
  [other: string]: unknown;
}

/** One without a value, such as `open`, is null. */
export interface MarkdownAttribute {
  type: 'mdxJsxAttribute';
  name: string;
  value: string | null;
}

/** A remark plug-in. `workspace` is the root of the repository. */
export function remarkSource({ workspace }: { workspace: string }) {
  return (tree: MarkdownNode, { path }: { path: string }): void => {
    const page = relative(workspace, path).replaceAll('\\', '/');
    replaceNodes(tree, (node) => {
      if (node.type !== 'code') return node;
      const { lang, meta, value } = node;
      const source = readSource(workspace, {
        ...{ page, lang: lang ?? '', meta: meta ?? '', body: value ?? '' },
      });
      return source ? figure(source.file, lang ?? 'text', source.text) : node;
    });
  };
}

/** Walks a tree and puts what `replace` returns in the place of each node. */
export function replaceNodes(
  parent: MarkdownNode,
  replace: (node: MarkdownNode) => MarkdownNode | MarkdownNode[],
): void {
  if (!parent.children) return;
  parent.children = parent.children.flatMap((child) => {
    replaceNodes(child, replace);
    return replace(child);
  });
}

function figure(file: string, lang: string, value: string): MarkdownNode {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Source',
    attributes: [{ type: 'mdxJsxAttribute', name: 'file', value: file }],
    children: [{ type: 'code', lang, meta: null, value }],
  };
}
