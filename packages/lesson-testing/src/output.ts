// What a lesson's client prints: the same from every language, but for the
// names of the two languages that meet.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The names of the languages, and what programs call themselves. */
const SHORT_NAMES = {
  typescript: 'ts',
  python: 'py',
  go: 'go',
  java: 'java',
} as const;

export type Language = keyof typeof SHORT_NAMES;

/** Reads a lesson's output.txt, and fills in `{client}` and `{server}`. Where the
 * lesson has an output-own-language.txt, that counts for two of one language.
 * @param folder absolute path of the lesson */
export function expectedOutput(
  folder: string,
  { server, client }: { server: Language; client: Language },
): string {
  const own = join(folder, 'output-own-language.txt');
  const isOwn = server === client && existsSync(own);
  const output = readFileSync(isOwn ? own : join(folder, 'output.txt'), 'utf8');
  return output
    .replaceAll('{server}', SHORT_NAMES[server])
    .replaceAll('{client}', SHORT_NAMES[client]);
}
