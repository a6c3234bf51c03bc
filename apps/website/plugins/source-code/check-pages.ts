// Checks every code block of every page before anything is built, so that the
// author reads one list of plain sentences.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutFile, type Fence, problem, readSource } from './fence.ts';

const PAGES = ['docs/**/*.mdx', 'apps/website/src/**/*.mdx'];
const LESSON_FILES =
  'packages/lessons/*/{src,python,go,java}/**/*.{ts,py,go,java}';

// An opening fence, its body, and the closing fence of the same indent.
const FENCE = /^([ \t]*)```([\w-]+)([^\n`]*)\n([\s\S]*?)^\1```[ \t]*$/gm;

/**
 * Checks the pages of all languages and returns the files that they show.
 *
 * @throws Error with a line for each problem: a missing file, a missing,
 * doubled, unclosed or unused region, code typed in a page.
 */
export function checkPages(workspace: string): string[] {
  const problems: string[] = [];
  const files = new Set<string>();
  const used = new Set<string>();
  for (const page of list(workspace, PAGES)) {
    for (const fence of readFences(workspace, page)) {
      attempt(problems, () => {
        const source = readSource(workspace, fence);
        if (!source) return;
        files.add(source.file);
        used.add(`${source.file}#${source.region}`);
      });
    }
  }
  for (const file of list(workspace, [LESSON_FILES])) {
    attempt(problems, () => {
      for (const region of cutFile(workspace, file).regions.keys()) {
        if (used.has(`${file}#${region}`)) continue;
        throw problem(
          `${file}: no page shows region "${region}"`,
          'Show it in a page, or take its two markers out',
        );
      }
    });
  }
  if (problems.length > 0) throw plain([...new Set(problems)].join('\n'));
  return [...files].sort();
}

function readFences(workspace: string, page: string): Fence[] {
  const text = readFileSync(join(workspace, page), 'utf8');
  return [...text.replaceAll('\r\n', '\n').matchAll(FENCE)].map(
    ([, , lang = '', meta = '', body = '']) => ({ page, lang, meta, body }),
  );
}

function list(workspace: string, patterns: string[]): string[] {
  return globSync(patterns, { cwd: workspace })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function attempt(problems: string[], work: () => void): void {
  try {
    work();
  } catch (error) {
    problems.push(Error.isError(error) ? error.message : String(error));
  }
}

// Without a stack, which would bury the sentences under forty lines.
function plain(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
