// Docusaurus plug-in: refuses to build when a page and the code disagree, and
// publishes the files that pages show, for the links above the code blocks.
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { checkPages } from './check-pages.ts';

/** See above. */
export function sourceCode({ siteDir }: LoadContext): Plugin {
  const workspace = join(siteDir, '../..');
  let shown: string[] = [];
  return {
    name: 'source-code',
    async loadContent() {
      shown = checkPages(workspace);
    },
    async postBuild({ outDir }) {
      for (const file of shown) {
        // As .txt, which every host serves as text: .ts is a video to some.
        const copy = join(outDir, 'source', `${file}.txt`);
        mkdirSync(dirname(copy), { recursive: true });
        copyFileSync(join(workspace, file), copy);
      }
    },
  };
}
