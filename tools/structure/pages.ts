// Every lesson has a page, and every page has both languages.
import { join } from 'node:path';
import { filesBelow, type Problem } from './tree.ts';

export const CHINESE =
  'docs/i18n/zh-Hans/docusaurus-plugin-content-docs/current';

/** Pages in English, relative to docs/. */
function englishPages(root: string): string[] {
  return filesBelow(join(root, 'docs')).filter(
    (file) => file.endsWith('.mdx') && !file.startsWith('i18n/'),
  );
}

/** Says which page a lesson lacks. */
export function missingPage(root: string, lesson: string): Problem[] {
  const name = new RegExp(`(^|/)\\d\\d-${lesson}\\.mdx$`);
  if (englishPages(root).some((page) => name.test(page))) return [];
  return [
    `docs/ has no page NN-${lesson}.mdx. Make it: npm run new-lesson ${lesson}`,
  ];
}

/** Says which pages have only one language. */
export function untranslatedPages(root: string): Problem[] {
  const english = englishPages(root);
  const chinese = filesBelow(join(root, CHINESE)).filter((file) =>
    file.endsWith('.mdx'),
  );
  const only = (pages: string[], others: string[]) =>
    pages.filter((page) => !others.includes(page));
  return [
    ...only(english, chinese).map(
      (page) => `docs/${page} has no Chinese. Write ${CHINESE}/${page}`,
    ),
    ...only(chinese, english).map(
      (page) => `${CHINESE}/${page} has no English. Write docs/${page}`,
    ),
  ];
}
