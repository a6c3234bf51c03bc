// The rules that every page is written by. Each gives sentences that name the
// file and end with what to do.
import { frontMatterOf, linksOf, sentencesOf, skeletonOf } from './skeleton.ts';

/** Words that tell a reader who is stuck that it is their fault, and leftovers. */
const BANNED =
  /\b(simply|easy|easily|just|obviously|of course|TODO|FIXME)\b|简单|容易|轻松|显然|显而易见/gi;

/** Finds banned words outside of code. */
export function bannedWords(file: string, page: string): string[] {
  return sentencesOf(page).flatMap((line, index) =>
    [...line.matchAll(BANNED)].map(
      ([word]) => `${file}:${index + 1}: "${word}". Say it without the word.`,
    ),
  );
}

/** Finds what a page's head lacks, and headings without an id. */
export function wrongHead(file: string, page: string): string[] {
  const missing = ['title', 'description']
    .filter((key) => !frontMatterOf(page, key))
    .map((key) => `${file}: add "${key}: …" to the front matter.`);
  const noId = skeletonOf(page)
    .filter((part) => part.startsWith('no id: '))
    .map((part) => `${file}: ${part}. End the heading with {/* #an-id */}.`);
  return [...missing, ...noId];
}

/** The sections of a lesson's page, in order. */
const SECTIONS =
  'what-you-will-build try-it define generate implement serve call ' +
  'what-it-prints look-at-the-wire break-it recap next';

/** Finds a lesson's page that has other sections than every lesson.
 * @param serves whether the lesson has a server; if not, its programs are run */
export function wrongSections(
  file: string,
  page: string,
  serves: boolean,
): string[] {
  const sections = serves ? SECTIONS : SECTIONS.replace('serve call', 'run');
  const found = skeletonOf(page)
    .filter((part) => part.startsWith('## #'))
    .map((part) => part.slice('## #'.length))
    .join(' ');
  if (found === sections) return [];
  return [`${file} has the sections ${found}. Make them ${sections}.`];
}

/** Finds a lesson's page with more than 60 lines of prose, too much for one idea.
 * Headings, tables, tags and code do not count. */
export function tooLong(file: string, page: string): string[] {
  const [, body = ''] = page.split(/\n---\n/);
  const lines = sentencesOf(body).filter((line) => /^(?![#|<])./.test(line));
  if (lines.length <= 60) return [];
  return [`${file} has ${lines.length} lines of prose; 60 at most. Cut it.`];
}

/** Finds the first place at which two languages of a page part. */
export function partings(
  [file, page]: [string, string],
  [otherFile, otherPage]: [string, string],
): string[] {
  const say = (what: string, a = 'nothing more', b = 'nothing more') =>
    `${otherFile}: ${what} "${b}" should be "${a}", as in ${file}. ` +
    'Change both languages alike.';
  return [
    ...differing(skeletonOf(page), skeletonOf(otherPage)).map(([a, b]) =>
      say('the part', a, b),
    ),
    ...differing(linksOf(page), linksOf(otherPage)).map(([a, b]) =>
      say('the link', a, b),
    ),
  ].slice(0, 1);
}

function differing(a: string[], b: string[]) {
  const longer = a.length > b.length ? a : b;
  return longer
    .map((_, i) => [a[i], b[i]] as const)
    .filter(([left, right]) => left !== right);
}
