// Makes the files of a new lesson, and only those that are missing.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const CHINESE = 'docs/i18n/zh-Hans/docusaurus-plugin-content-docs/current';

/** The chapters that hold lessons, in order. Those from 90 on are reference. */
export function chaptersOf(root) {
  return readdirSync(join(root, 'docs'))
    .filter((name) => /^(0[1-9]|[1-8]\d)-/.test(name))
    .sort();
}

/** Makes a lesson and its pages below `root`.
 * @param {string} root the workspace
 * @param {string} name in kebab-case
 * @param {string} chapter a folder of docs/
 * @returns {string[]} the files made, relative to the root */
export function makeLesson(root, name, chapter) {
  const page = pageOf(root, name, chapter);
  const made = filesBelow(join(import.meta.dirname, 'lesson-name'))
    .map((file) => [`lesson-name/${file}`, `packages/lessons/${name}/${file}`])
    .concat([
      ['page.mdx', `docs/${page}`],
      ['page.zh-Hans.mdx', `${CHINESE}/${page}`],
    ])
    .filter(([, target]) => !existsSync(join(root, target)));
  for (const [source, target] of made) {
    const text = readFileSync(join(import.meta.dirname, source), 'utf8');
    mkdirSync(dirname(join(root, target)), { recursive: true });
    writeFileSync(join(root, target), text.replaceAll('lesson-name', name));
  }
  return made.map(([, target]) => target);
}

// The page that the lesson has, or the next number of the chapter.
function pageOf(root, name, chapter) {
  for (const each of chaptersOf(root)) {
    const page = pagesOf(root, each).find(
      (file) => file.slice(3) === `${name}.mdx`,
    );
    if (page) return `${each}/${page}`;
  }
  const last = pagesOf(root, chapter).at(-1) ?? '00';
  const number = String(Number(last.slice(0, 2)) + 1).padStart(2, '0');
  return `${chapter}/${number}-${name}.mdx`;
}

function pagesOf(root, chapter) {
  return readdirSync(join(root, 'docs', chapter))
    .filter((file) => /^\d\d-.*\.mdx$/.test(file))
    .sort();
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .filter((file) => !file.includes('__pycache__'));
}
