// All languages on one file. Each writes the same bytes as the others, and what
// one does not know is still there when it has written.
import { describe, expect, test } from '@jest/globals';
import { entry } from './books.ts';
import { inEveryLanguage, languages, openDesk } from './every-language.ts';

const ADD = ['my.book', '--last-updated', '2026-01-02T03:04:05Z'];
const ADA = [...ADD, '--name', 'Ada', '--id', '9'];
const ADA_BYTES = entry('0a0341646110092a0608a5ebdcca06');

test('each adds a person to one file, and all list the same people', async () => {
  await using desk = await openDesk();
  for (const [id, language] of languages.entries()) {
    const flags = [...ADD, '--name', language, '--id', String(id)];
    const { exitCode } = await desk.run(language, 'add-person', ...flags);
    expect(exitCode).toBe(0);
  }
  const people = languages.flatMap((language, id) => [
    `${language} (id ${id})`,
    '  email: not given',
    '  last updated: 2026-01-02T03:04:05Z',
  ]);
  for (const language of languages) {
    const { stdout } = await desk.run(language, 'list-people', 'my.book');
    expect(stdout).toBe(`${people.join('\n')}\n`);
  }
});

test('programs that write at once lose nobody whom they say they added', async () => {
  await using desk = await openDesk();
  const writers = [...languages, ...languages, ...languages];
  const ended = await Promise.all(
    writers.map((language, id) => {
      const flags = [...ADD, '--name', language, '--id', String(id)];
      return desk.run(language, 'add-person', ...flags);
    }),
  );
  for (const { stderr } of ended) {
    expect(stderr).toMatch(/^(Another program is writing my\.book\. .*\n)?$/);
  }
  const added = ended.flatMap(({ exitCode }, id) =>
    exitCode === 0 ? [`${writers[id]} (id ${id})`] : [],
  );
  const [first = ''] = languages;
  const { stdout } = await desk.run(first, 'list-people', 'my.book');
  expect(stdout.match(/^\S.*/gm)?.sort()).toEqual(added.sort());
  expect(await desk.files()).toEqual(['my.book']);
});

// Fields 10 to 14, one of each wire type: a varint, eight bytes, a text, a group
// and four bytes.
const UNKNOWN = '50015901020304050607086202' + '68696b08016c7501020304';
const BOB = '0a03426f62';

inEveryLanguage(describe, (language) => {
  // #region unknown
  test.each([
    ['in a person', entry(BOB + UNKNOWN), entry(BOB + UNKNOWN)],
    ['before what is known', entry(UNKNOWN + BOB), entry(BOB + UNKNOWN)],
    ['in a phone', entry(`2218${UNKNOWN}`), entry(`2218${UNKNOWN}`)],
    ['in a time', entry(`2a18${UNKNOWN}`), entry(`2a18${UNKNOWN}`)],
    ['as the number of an enum', entry('22021009'), entry('22021009')],
  ])('keeps what it does not know %s', async (_, book, kept) => {
    await using desk = await openDesk(book);
    await desk.run(language, 'add-person', ...ADA);
    expect(await desk.book()).toBe(kept + ADA_BYTES);
  });
  // #endregion unknown

  test('keeps what it does not know in the book, behind the people', async () => {
    await using desk = await openDesk(UNKNOWN);
    await desk.run(language, 'add-person', ...ADA);
    expect(await desk.book()).toBe(ADA_BYTES + UNKNOWN);
  });

  test('writes unknown fields as they came; Java sorts them', async () => {
    await using desk = await openDesk('78016001');
    await desk.run(language, 'add-person', ...ADA);
    const kept = language === 'Java' ? '60017801' : '78016001';
    expect(await desk.book()).toBe(ADA_BYTES + kept);
  });

  // Protobuf-ES does not look at the wire type of a field that it knows; other
  // libraries take it for a field that they do not know. Neither may lose it.
  test('refuses or keeps a name with the wire type of a number', async () => {
    // A number in field 1, and four bytes in field 15. Read as a text of one
    // byte, what comes after the number would make sense as well.
    const book = entry('08017d10051005');
    await using desk = await openDesk(book);
    const { exitCode } = await desk.run(language, 'add-person', ...ADA);
    expect(await desk.book()).toBe(exitCode === 0 ? book + ADA_BYTES : book);
  });

  test('refuses a second person with the same id', async () => {
    await using desk = await openDesk(entry(`${BOB}1009`));
    expect(await desk.run(language, 'add-person', ...ADA)).toEqual({
      stdout: '',
      stderr: 'Id 9 is taken by Bob.\n',
      exitCode: 1,
    });
    expect(await desk.book()).toBe(entry(`${BOB}1009`));
    expect(await desk.files()).toEqual(['my.book']);
  });
});
