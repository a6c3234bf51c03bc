// Finds the text that belongs into a code block of a page.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CutFile, cut } from './regions.ts';

/** A code block as it stands in a page. Paths are those of the workspace. */
export interface Fence {
  page: string;
  lang: string;
  meta: string;
  body: string;
}

/** Where the text of a code block comes from. */
export interface SourceText {
  file: string;
  region: string | undefined;
  text: string;
}

// What could be run must have been run, so it comes from a file.
const RUNNABLE = new Set(
  'ts tsx typescript js jsx mjs javascript py python proto protobuf go java'.split(
    ' ',
  ),
);

/**
 * Reads the source of a code block, or returns undefined for one that is typed
 * in the page, as commands are.
 *
 * @throws Error naming page, file and region, and the repair.
 */
export function readSource(
  workspace: string,
  { page, lang, meta, body }: Fence,
): SourceText | undefined {
  const [, file, region] =
    meta.match(/(?:^|\s)file=([^\s#]+)(?:#(\S+))?/) ?? [];
  if (!file) {
    if (!RUNNABLE.has(lang)) return undefined;
    throw problem(
      `${page}: a ${lang} block is typed in the page`,
      'Put the code into a file that runs, and name it: ' +
        `\`\`\`${lang} file=PATH#REGION with an empty body`,
    );
  }
  if (body.trim() !== '') {
    throw problem(
      `${page}: the block of ${file} has text in it`,
      'Empty it in the page, for the site fills it from the file',
    );
  }
  if (!existsSync(join(workspace, file))) {
    throw problem(
      `${page}: no file ${file}`,
      'Correct the path in the page, which starts at the root of the repository',
    );
  }
  const { whole, regions } = cutFile(workspace, file);
  const text = region === undefined ? whole : regions.get(region);
  if (text === undefined) {
    const names = [...regions.keys()].join(', ') || 'none';
    throw problem(
      `${page}: no region "${region}" in ${file}; it has: ${names}`,
      'Correct the name in the page, or add the region',
    );
  }
  return { file, region, text };
}

/** Cuts a file of the workspace, naming it in the error if that fails. */
export function cutFile(workspace: string, file: string): CutFile {
  try {
    return cut(readFileSync(join(workspace, file), 'utf8'));
  } catch (error) {
    const reason = Error.isError(error) ? error.message : String(error);
    throw problem(`${file}: ${reason}`, 'Correct the markers in the file');
  }
}

/** An error as every check of this site words it: what, where, the repair. */
export function problem(what: string, repair: string): Error {
  return new Error(`${what}. ${repair}; then npx nx build website`);
}
