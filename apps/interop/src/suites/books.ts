// The address book of the lesson protobuf: one file that all languages write in
// turn. The matrix has its writers where others have servers, and its readers
// where others have clients.
import { expect } from '@jest/globals';
import { expectedOutput } from '@polyglot-grpc/lesson-testing/output';
import {
  EXAMPLE,
  entry,
} from '../../../../packages/lessons/protobuf/src/books.ts';
import { cell } from '../cell.ts';
import type { Ground } from '../ground.ts';
import { findPrograms, type Program, workspaceRoot } from '../workspace.ts';

const PROJECT = 'packages/lessons/protobuf';

// Bob, and fields that nobody knows: a varint, eight bytes, a text, a group and
// four bytes, in him and in his phone.
const UNKNOWN = '50015901020304050607086202' + '68696b08016c7501020304';
const BOB = Buffer.from(entry(`0a03426f622218${UNKNOWN}${UNKNOWN}`), 'hex');

// What every language writes for these two, to the byte.
const TIME = ['--last-updated', '2026-01-02T03:04:05Z'];
const TIME_BYTES = '2a0608a5ebdcca06';
const ADA = ['--name', 'Ada', '--id', '9', ...TIME];
const ADA_BYTES = Buffer.from(entry(`0a034164611009${TIME_BYTES}`), 'hex');
const EVE = ['--name', 'Eve', '--id', '8', ...TIME];
const EVE_BYTES = Buffer.from(entry(`0a034576651008${TIME_BYTES}`), 'hex');

/** Each language writes what every other reads, and loses nothing of theirs. */
export function bookSuite(ground: Ground): void {
  const writers = findPrograms(workspaceRoot, PROJECT, 'add-person');
  const readers = findPrograms(workspaceRoot, PROJECT, 'list-people');
  const suite = 'protobuf';
  for (const writer of writers) {
    // What it writes is the same for every reader.
    const example = once(() => addAll(ground, writer, EXAMPLE));
    const afterBob = once(() => add(ground, writer, BOB, ADA));
    for (const reader of readers) {
      const names = { suite, server: writer, client: reader };
      cell(ground, { ...names, title: 'lists what was written' }, async () => {
        const folder = `${workspaceRoot}/${PROJECT}`;
        const { language } = reader;
        const output = expectedOutput(folder, {
          server: language,
          client: language,
        });
        expect(await list(ground, reader, await example())).toBe(output);
      });
    }
    for (const second of writers) {
      const names = { suite, server: writer, client: second };
      const title = 'adds to the file and keeps every byte, known or not';
      cell(ground, { ...names, title }, async () => {
        const book = await add(ground, second, await afterBob(), EVE);
        const expected = Buffer.concat([BOB, ADA_BYTES, EVE_BYTES]);
        expect(book.toString('hex')).toBe(expected.toString('hex'));
      });
    }
  }
}

/** All languages write one file in turn, forth and back, and all list it alike. */
export function bookInTurnSuite(ground: Ground): void {
  const readers = findPrograms(workspaceRoot, PROJECT, 'list-people');
  const writers = findPrograms(workspaceRoot, PROJECT, 'add-person').filter(
    ({ language }) => !ground.lacks(language),
  );
  const turns = [...writers, ...writers.toReversed()];
  const people = turns.map(({ name }, turn) => [
    ...['--name', `${name} in turn ${turn}`, '--id', `${turn + 1}`, ...TIME],
  ]);
  const written = once(async () => {
    let book: Buffer = BOB;
    for (const [turn, writer] of turns.entries()) {
      book = await add(ground, writer, book, people[turn] ?? []);
    }
    return book;
  });
  const said = turns.flatMap(({ name }, turn) => [
    `${name} in turn ${turn} (id ${turn + 1})`,
    '  email: not given',
    '  last updated: 2026-01-02T03:04:05Z',
  ]);
  for (const reader of readers) {
    const server = { ...reader, name: 'all in turn' };
    const names = { suite: 'protobuf in turn', server, client: reader };
    const title = 'lists everybody, and the first is as he was';
    cell(ground, { ...names, title }, async () => {
      const book = await written();
      expect(book.subarray(0, BOB.length)).toEqual(BOB);
      const [, ...rest] = (await list(ground, reader, book)).split(/^(?=\S)/m);
      expect(rest.join('')).toBe(`${said.join('\n')}\n`);
    });
  }
}

async function addAll(
  ground: Ground,
  writer: Program,
  people: string[][],
): Promise<Buffer> {
  let book: Buffer = Buffer.alloc(0);
  for (const flags of people) book = await add(ground, writer, book, flags);
  return book;
}

// Takes the book to where the language is, and back.
async function add(
  ground: Ground,
  writer: Program,
  book: Buffer,
  flags: string[],
): Promise<Buffer> {
  const file = await ground.place(writer.language, book);
  const finished = await ground.run(writer, [file, ...flags]);
  expect(finished).toMatchObject({ stderr: '', exitCode: 0 });
  return ground.take(writer.language, file);
}

async function list(
  ground: Ground,
  reader: Program,
  book: Buffer,
): Promise<string> {
  const file = await ground.place(reader.language, book);
  const finished = await ground.run(reader, [file]);
  expect(finished).toMatchObject({ stderr: '', exitCode: 0 });
  return finished.stdout;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
