// Where the programs of a step are, and how one types what starts them.
import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { whyNotHere } from '@polyglot-grpc/lesson-testing/programs';
import type { Language, Party } from './step.ts';

export const languages: readonly Language[] = [
  ...(['typescript', 'python', 'go', 'java'] as const),
];

const root = resolve(import.meta.dirname, '../../..');

/** Finds the source of a party's program in a language.
 * @returns its absolute path, or undefined where that language has none */
export function fileOf(
  { folder, program = '' }: Party,
  role: 'server' | 'client',
  language: Language,
): string | undefined {
  const name = program || role;
  const Role = role.replace(/^./, (letter) => letter.toUpperCase());
  const pattern = {
    typescript: `src/${name}.ts`,
    python: `python/${name.replaceAll('-', '_')}.py`,
    go: `go/${name}/main.go`,
    java: program === '' ? `java/src/main/java/*/*${Role}.java` : 'none',
  }[language];
  const cwd = join(root, 'packages', folder);
  const [file] = globSync(pattern, { cwd });
  return file === undefined ? undefined : join(cwd, file);
}

/** Says why a language cannot take a part here, or nothing if it can. */
export function lacks(
  party: Party,
  role: 'server' | 'client',
  language: Language,
): string | undefined {
  const file = fileOf(party, role, language);
  if (file !== undefined) return whyNotHere(file);
  return `packages/${party.folder} has no ${role} in ${language}.`;
}

/** The command by which a reader starts a party, such as
 * `npx nx client:python tls --ca .certs/lab/empty.pem`. */
export function commandOf(
  { folder, program, flags }: Party,
  role: 'server' | 'client',
  language: Language,
): string {
  const target = program ?? { server: 'serve', client: 'client' }[role];
  const suffix = language === 'typescript' ? '' : `:${language}`;
  const project = folder.replace(/.*\//, '');
  return ['npx nx', `${target}${suffix}`, project, ...flags].join(' ');
}
