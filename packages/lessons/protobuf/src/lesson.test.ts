// The lesson as a reader meets it: programs, and a file between them. Every
// language has to pass the same tests, word for word and byte for byte.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { startFileIn } from '@polyglot-grpc/lesson-testing/programs';
import { DAMAGED, EXAMPLE, entry, PEOPLE } from './books.ts';
import { fileOf, inEveryLanguage, openDesk } from './every-language.ts';
import { LIST_MISTAKES, MISTAKES } from './mistakes.ts';

const output = readFileSync(join(import.meta.dirname, '../output.txt'), 'utf8');

inEveryLanguage(describe, (language) => {
  test('add-person makes a book, and list-people prints output.txt', async () => {
    await using desk = await openDesk();
    for (const person of EXAMPLE) {
      const added = await desk.run(
        language,
        'add-person',
        'my.book',
        ...person,
      );
      expect(added).toMatchObject({ stderr: '', exitCode: 0 });
    }
    expect(await desk.run(language, 'list-people', 'my.book')).toEqual({
      stdout: output,
      stderr: '',
      exitCode: 0,
    });
    expect(await desk.files()).toEqual(['my.book']);
  });

  test('add-person says whom it has added', async () => {
    await using desk = await openDesk();
    const flags = ['--name', 'Ada\n小明', '--id', '-7', './my.book'];
    expect(await desk.run(language, 'add-person', ...flags)).toEqual({
      stdout: 'Added Ada\\x0a小明 (id -7) to ./my.book.\n',
      stderr: '',
      exitCode: 0,
    });
  });

  test('finds the file where the user is, wherever nx runs the program', async () => {
    await using desk = await openDesk('');
    // The user's folder stays in INIT_CWD.
    const through = ['sh', '-c', 'cd / && exec "$@"', 'sh'];
    const file = fileOf(language, 'list-people');
    const { end } = startFileIn({ cwd: desk.folder, through }, file, 'my.book');
    expect(await end).toMatchObject({ stdout: 'The book is empty.\n' });
  });

  test('list-people reads people in every form', async () => {
    const book = PEOPLE.map(([fields]) => entry(fields)).join('');
    await using desk = await openDesk(book);
    const lines = PEOPLE.flatMap(([, each]) => each);
    expect(await desk.run(language, 'list-people', 'my.book')).toEqual({
      stdout: `${lines.join('\n')}\n`,
      stderr: '',
      exitCode: 0,
    });
  });

  test.each([
    ['no bytes', ''],
    ['nothing but a field that it does not know', '12026869'],
  ])('takes %s for an empty book', async (_, book) => {
    await using desk = await openDesk(book);
    const listed = await desk.run(language, 'list-people', 'my.book');
    expect(listed.stdout).toBe('The book is empty.\n');
  });

  test.each(DAMAGED)(
    'refuses %s, and leaves the file alone',
    async (_, book) => {
      await using desk = await openDesk(book);
      const flags = ['my.book', '--name', 'Ada', '--id', '2'];
      expect(await desk.run(language, 'add-person', ...flags)).toEqual({
        stdout: '',
        stderr: 'my.book is damaged, or is not an address book.\n',
        exitCode: 1,
      });
      expect(await desk.book()).toBe(book);
      expect(await desk.files()).toEqual(['my.book']);
    },
  );

  test.each([
    ...MISTAKES.map(([...each]) => ['add-person', ...each] as const),
    ...LIST_MISTAKES.map(([...each]) => ['list-people', ...each] as const),
  ])('%s %j answers: %s', async (program, args, sentence) => {
    await using desk = await openDesk();
    expect(await desk.run(language, program, ...args)).toEqual({
      stdout: '',
      stderr: `${sentence}\n`,
      exitCode: 1,
    });
    expect(await desk.files()).toEqual([]);
  });
});
