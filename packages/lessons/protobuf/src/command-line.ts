// What was typed behind the name of a program: flags in any order, and one FILE.
import { BookError } from './address-book.ts';
import type { Flags } from './new-person.ts';

/** Reads the command line by the same few rules in every language: `--flag
 * VALUE` or `--flag=VALUE`, and what is left is the file, as it was typed.
 * @throws BookError naming what is missing, unknown or too much */
export function readCommandLine(
  program: string,
  known: string[],
  args = process.argv.slice(2),
): { file: string; flags: Flags } {
  const flags: Flags = new Map();
  const files: string[] = [];
  for (let arg = args.shift(); arg !== undefined; arg = args.shift()) {
    if (!arg.startsWith('-')) {
      files.push(arg);
      continue;
    }
    const [, name = '', given] = arg.match(/^--([^=]*)(?:=(.*))?$/s) ?? [];
    if (!known.includes(name)) throw unknownFlag(program, arg, known);
    const value = given ?? args.shift();
    if (value === undefined) throw new BookError(`--${name} takes a value.`);
    flags.set(name, [...(flags.get(name) ?? []), value]);
  }
  return { file: onlyFile(program, files), flags };
}

/** Goes to where the user is: nx runs a program in the folder of its lesson, and
 * leaves in INIT_CWD where the command was typed. */
export function goToUser(): void {
  process.chdir(process.env.INIT_CWD ?? '.');
}

function onlyFile(program: string, [file, second]: string[]): string {
  if (file === undefined) {
    throw new BookError(`Name the file: npx nx ${program} protobuf FILE`);
  }
  if (second === undefined) return file;
  throw new BookError(
    `One file at a time: "${second}" is the second. Quote a value with blanks.`,
  );
}

function unknownFlag(program: string, arg: string, known: string[]): BookError {
  const flags = known.map((name) => `--${name}`).join(', ') || 'none';
  return new BookError(`${program} has no flag ${arg}. Flags: ${flags}.`);
}
