// Puts drawings of recorded facts into a page, in the place of <CallDrawing/>,
// <WireBytes/> and <RouteMap/>. They become plain HTML and SVG, so the browser
// needs no data and no program for them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawCall } from '../../src/drawings/call-drawing.ts';
import type { Child, Element } from '../../src/drawings/element.ts';
import type {
  CallRecord,
  RouteRecord,
  WireRecord,
} from '../../src/drawings/records.ts';
import { drawRoute } from '../../src/drawings/route-map.ts';
import { drawWire } from '../../src/drawings/wire-bytes.ts';
import { wordsOf } from '../../src/drawings/words.ts';
import {
  type MarkdownAttribute,
  type MarkdownNode,
  replaceNodes,
} from '../source-code/remark-source.ts';

/** A remark plug-in. `workspace` is the root of the repository. */
export function remarkDrawings(options: { workspace: string; locale: string }) {
  const words = wordsOf(options.locale);
  const read = (file: string): unknown => {
    const path = join(options.workspace, 'docs/data', file);
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
    throw new Error(`docs/data/${file} is missing. Record it: npm run record`);
  };
  return (tree: MarkdownNode): void => {
    replaceNodes(tree, (node) => {
      switch (node.name) {
        case 'CallDrawing': {
          const kind = attribute(node, 'kind');
          const call = read(`calls/${kind}.json`) as CallRecord;
          return markdownOf(drawCall(call, words.call, `call-${kind}`));
        }
        case 'WireBytes': {
          const wire = read(`${attribute(node, 'record')}.json`) as WireRecord;
          return markdownOf(drawWire(wire, words.wire));
        }
        case 'RouteMap': {
          const route = read('route.json') as RouteRecord;
          return markdownOf(drawRoute(route, words.route, 'route-map'));
        }
        default:
          return node;
      }
    });
  };
}

function attribute({ name, attributes }: MarkdownNode, wanted: string): string {
  const found = attributes?.find((each) => each.name === wanted);
  if (found?.value) return found.value;
  throw new Error(`<${name} /> has no ${wanted}. Write ${wanted}="…".`);
}

/** Gives an element as Markdown, from which the page is made. */
export function markdownOf(child: Child): MarkdownNode {
  if (typeof child === 'string') return { type: 'text', value: child };
  return {
    type: 'mdxJsxFlowElement',
    name: child.name,
    attributes: attributesOf(child),
    children: child.children.map(markdownOf),
  };
}

// Without a value, an attribute is true.
function attributesOf({ attributes }: Element): MarkdownAttribute[] {
  return Object.entries(attributes).map(([name, value]) => ({
    type: 'mdxJsxAttribute',
    name,
    value: value === true ? null : String(value),
  }));
}
