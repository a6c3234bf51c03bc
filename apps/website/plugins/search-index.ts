// Docusaurus plug-in: makes the search index of a language when its pages are
// built. The browser loads it at the first search.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LoadContext, Plugin } from '@docusaurus/types';

/** See above. */
export function searchIndex({ baseUrl, i18n, siteDir }: LoadContext): Plugin {
  // Docusaurus loads this file as CommonJS, and the API of pagefind is for ES
  // modules only: so its command is run.
  const pagefind = join(
    siteDir,
    '../../node_modules/pagefind/lib/runner/bin.cjs',
  );
  return {
    name: 'search-index',
    async postBuild({ outDir, routesPaths }) {
      // All but the home page, which says nothing that the others do not.
      const pages = routesPaths
        .map((path) => path.slice(baseUrl.length))
        .filter((path) => path.endsWith('/'));
      await promisify(execFile)(process.execPath, [
        pagefind,
        ...['--site', outDir, '--glob', `{${pages.join(',')}}index.html`],
        ...['--root-selector', 'article'],
        ...['--exclude-selectors', 'nav, .hash-link, [role=tablist]'],
        // zh-Hans is cut into words as zh is.
        ...['--force-language', i18n.currentLocale.slice(0, 2)],
      ]);
    },
  };
}
