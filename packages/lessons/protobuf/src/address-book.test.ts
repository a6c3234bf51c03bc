// The book without a file: people are added to an object, and described.
import { create } from '@bufbuild/protobuf';
import { expect, test } from '@jest/globals';
import {
  AddressBookSchema,
  PersonSchema,
} from '@stubs/tutorial/es/tutorial/addressbook_pb.ts';
import { addPerson, BookError, listPeople, printable } from './address-book.ts';

const person = (name: string, id: number) => create(PersonSchema, { name, id });

test('a person is added at the end', () => {
  const book = create(AddressBookSchema, { people: [person('Ada', 1)] });
  addPerson(book, person('Bob', 2));
  expect(book.people.map(({ name }) => name)).toEqual(['Ada', 'Bob']);
});

test.each([0, 1, -1])('a second person with the id %d is refused', (id) => {
  const book = create(AddressBookSchema, { people: [person('Ada', id)] });
  const add = () => addPerson(book, person('Bob', id));
  expect(add).toThrow(new BookError(`Id ${id} is taken by Ada.`));
  expect(book.people).toHaveLength(1);
});

test('a book lists an email that is empty apart from one that is unset', () => {
  const people = [{ name: 'Ada' }, { name: 'Bob', email: '' }];
  const lines = listPeople(create(AddressBookSchema, { people })).split('\n');
  expect(lines.filter((line) => line.startsWith('  email'))).toEqual([
    '  email: not given',
    '  email: ',
  ]);
});

test.each([
  ['中文 👋🏽', '中文 👋🏽'],
  ['a\nb\tc', 'a\\x0ab\\x09c'],
  ['\u001b[2J\u009b', '\\x1b[2J\\x9b'],
])('%j is printed as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});
