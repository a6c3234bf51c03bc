// For the tests: the programs of this lesson in each language that it has, and
// books for them to read.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Finished,
  startFileIn,
  whyNotHere,
} from '@polyglot-grpc/lesson-testing/programs';

/** The two programs of this lesson. */
export type Program = 'add-person' | 'list-people';

// Where each language keeps a program.
const FILES: Record<string, (name: Program) => string> = {
  TypeScript: (name) => `src/${name}.ts`,
  Python: (name) => `python/${name.replace('-', '_')}.py`,
  Go: (name) => `go/${name}/main.go`,
  Java: (name) => `java/src/main/java/protobuf/${inPascalCase(name)}.java`,
};

/** Gives the source of a program, which is also what starts it. */
export function fileOf(language: string, program: Program): string {
  const file = FILES[language]?.(program) ?? '';
  return join(import.meta.dirname, '..', file);
}

const written = Object.keys(FILES).filter((language) =>
  existsSync(fileOf(language, 'add-person')),
);

/** The languages whose programs can run here. */
export const languages = written.filter(
  (language) => whyNotHere(fileOf(language, 'add-person')) === undefined,
);

/** Declares the same tests for every language that the lesson has.
 * @param describe Jest's; says in its title why it skips a language */
export function inEveryLanguage(
  describe: Describe & { skip: Describe },
  tests: (language: string) => void,
): void {
  for (const language of written) {
    const missing = whyNotHere(fileOf(language, 'add-person'));
    if (missing === undefined) describe(language, () => tests(language));
    else describe.skip(`${language} (${missing})`, () => tests(language));
  }
}

type Describe = (title: string, tests: () => void) => void;

/** A folder of its own for a book, `my.book`. `await using` removes it. */
export interface Desk extends AsyncDisposable {
  folder: string;
  /** Runs a program as somebody who stands in the folder. */
  run(language: string, program: Program, ...args: string[]): Promise<Finished>;
  /** The bytes of the book in hexadecimal digits. */
  book(): Promise<string>;
  /** Everything in the folder. */
  files(): Promise<string[]>;
}

/** Makes a folder with a book in it, given in hexadecimal digits, or without. */
export async function openDesk(book?: string): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'address-book-'));
  const path = join(folder, 'my.book');
  if (book !== undefined) await writeFile(path, Buffer.from(book, 'hex'));
  return {
    folder,
    run: (language, program, ...args) =>
      startFileIn({ cwd: folder }, fileOf(language, program), ...args).end,
    book: () => readFile(path, 'hex'),
    files: async () => (await readdir(folder)).sort(),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

function inPascalCase(name: string): string {
  return name.replaceAll(/(?:^|-)(.)/g, (_, first) => first.toUpperCase());
}
