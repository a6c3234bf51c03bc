// What an address book is: people with different ids, and a text for readers.
// Nothing here knows of files, terminals or clocks.
import { toJson } from '@bufbuild/protobuf';
import { type Timestamp, TimestampSchema } from '@bufbuild/protobuf/wkt';
import {
  type AddressBook,
  type Person,
  Person_PhoneType as PhoneType,
} from '@stubs/tutorial/es/tutorial/addressbook_pb.ts';

/** Something that the user can mend, told in one sentence. */
export class BookError extends Error {}

// #region add
/** Adds a person at the end of the book.
 * @throws BookError if somebody has this id already */
export function addPerson(book: AddressBook, person: Person): void {
  const other = book.people.find(({ id }) => id === person.id);
  if (other) {
    throw new BookError(`Id ${other.id} is taken by ${printable(other.name)}.`);
  }
  book.people.push(person);
}
// #endregion add

/** Describes everybody in the book, in the same words in every language. */
export function listPeople(book: AddressBook): string {
  if (book.people.length === 0) return 'The book is empty.';
  return book.people.flatMap(describe).join('\n');
}

function describe({ name, id, email, phones, lastUpdated }: Person) {
  return [
    `${printable(name)} (id ${id})`,
    // The field is `optional`, so that "not given" and "empty" are two answers.
    `  email: ${email === undefined ? 'not given' : printable(email)}`,
    ...phones.map(
      ({ number, type }) => `  ${kind(type)}: ${printable(number)}`,
    ),
    `  last updated: ${lastUpdated ? time(lastUpdated) : 'never'}`,
  ];
}

// A newer program may have sent a number that this contract has no name for.
function kind(type: PhoneType): string {
  if (type === PhoneType.UNSPECIFIED) return 'phone';
  const named = Object.entries(PhoneType).find(([, value]) => value === type);
  return named?.[0].toLowerCase() ?? `phone of type ${type}`;
}

// A Timestamp's form in JSON is RFC 3339, in UTC, in every language.
function time(timestamp: Timestamp): string {
  try {
    return toJson(TimestampSchema, timestamp);
  } catch {
    return 'not a time between the years 1 and 9999';
  }
}

/** The text with its control characters made visible: one from a stranger's
 * file could otherwise break the lines, or drive the terminal. */
export function printable(text: string): string {
  return text.replaceAll(
    /\p{Cc}/gu,
    (character) =>
      `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
