// What can be wrong with a file: the answer is one sentence, and the file is as
// it was.
import {
  chmod,
  readlink,
  realpath,
  rename,
  stat,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { startFileIn } from '@polyglot-grpc/lesson-testing/programs';
import { entry } from './books.ts';
import {
  type Desk,
  fileOf,
  inEveryLanguage,
  openDesk,
} from './every-language.ts';

const ADA = ['my.book', '--name', 'Ada', '--id', '9'];
const BOB = entry('0a03426f62');
const isRoot = process.getuid?.() === 0;
// Root may read and write everything, unless it gives up these two powers.
const WITHOUT_POWERS = isRoot
  ? ['setpriv', '--bounding-set', '-dac_override,-dac_read_search']
  : [];

inEveryLanguage(describe, (language) => {
  async function expectRefusal(
    desk: Desk,
    sentence: string,
    through: string[] = [],
  ) {
    const where = { cwd: desk.folder, through };
    const file = fileOf(language, 'add-person');
    expect(await startFileIn(where, file, ...ADA).end).toEqual({
      stdout: '',
      stderr: `${sentence}\n`,
      exitCode: 1,
    });
  }

  // #region locked
  test('says which lock to remove when the book is locked', async () => {
    await using desk = await openDesk(BOB);
    await writeFile(join(desk.folder, 'my.book.lock'), '');
    await expectRefusal(
      desk,
      'Another program is writing my.book. ' +
        'If none is, remove my.book.lock and try again.',
    );
    expect(await desk.book()).toBe(BOB);
    expect(await desk.files()).toEqual(['my.book', 'my.book.lock']);
    const { exitCode } = await desk.run(language, 'list-people', 'my.book');
    expect(exitCode).toBe(0);
  });
  // #endregion locked

  test('keeps a link, and locks and writes what it leads to', async () => {
    await using desk = await openDesk(BOB);
    const real = join(await realpath(desk.folder), 'real.book');
    const link = join(desk.folder, 'my.book');
    await rename(link, real);
    await symlink('real.book', link);
    await writeFile(`${real}.lock`, '');
    await expectRefusal(
      desk,
      `Another program is writing ${real}. ` +
        `If none is, remove ${real}.lock and try again.`,
    );
    await rename(`${real}.lock`, join(desk.folder, 'other'));
    const { exitCode } = await desk.run(language, 'add-person', ...ADA);
    expect(exitCode).toBe(0);
    expect(await readlink(link)).toBe('real.book');
    expect((await desk.book()).startsWith(BOB)).toBe(true);
    expect(await desk.files()).toEqual(['my.book', 'other', 'real.book']);
  });

  test.each(['nothing', 'my.book'])('refuses a link to %s', async (target) => {
    await using desk = await openDesk();
    await symlink(target, join(desk.folder, 'my.book'));
    await expectRefusal(desk, 'my.book is a link that leads nowhere.');
    expect(await desk.files()).toEqual(['my.book']);
  });

  test('reads a book of 4 MiB, and refuses one byte more', async () => {
    // One unknown field, as long as it takes: its tag and length are 5 bytes.
    await using desk = await openDesk(`7afbffff01${'00'.repeat(4_194_299)}`);
    const book = await desk.book();
    const listed = await desk.run(language, 'list-people', 'my.book');
    expect(listed.stdout).toBe('The book is empty.\n');
    const most = 'over 4 MiB, the most for a book here.';
    await expectRefusal(desk, `my.book would be ${most}`);
    expect((await desk.book()) === book).toBe(true);
    await truncate(join(desk.folder, 'my.book'), 4_194_305);
    await expectRefusal(desk, `my.book is ${most}`);
  });

  test('gives the new file the permissions of the old', async () => {
    await using desk = await openDesk(BOB);
    const path = join(desk.folder, 'my.book');
    await chmod(path, 0o660);
    await desk.run(language, 'add-person', ...ADA);
    expect((await stat(path)).mode & 0o777).toBe(0o660);
  });

  test.each([
    ['a file that nobody may read', 0o000, 0o700, 'read'],
    ['a file that nobody may write', 0o444, 0o700, 'written'],
    ['a folder that nobody may change', 0o644, 0o500, 'written'],
  ])('refuses %s', async (_, fileMode, folderMode, done) => {
    await using desk = await openDesk(BOB);
    const path = join(desk.folder, 'my.book');
    await chmod(path, fileMode);
    await chmod(desk.folder, folderMode);
    await expectRefusal(
      desk,
      `my.book cannot be ${done}: permission denied.`,
      WITHOUT_POWERS,
    );
    await chmod(desk.folder, 0o700);
    await chmod(path, 0o600);
    expect(await desk.book()).toBe(BOB);
    expect(await desk.files()).toEqual(['my.book']);
  });
});
