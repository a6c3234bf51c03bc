// From words to a person. Each reader takes a text, or says what is wrong with
// it, in the same words in every language.
import { create, fromJson, toJson } from '@bufbuild/protobuf';
import {
  type Timestamp,
  TimestampSchema,
  timestampFromMs,
} from '@bufbuild/protobuf/wkt';
import {
  type Person,
  PersonSchema,
  type Person_PhoneNumber as PhoneNumber,
  Person_PhoneNumberSchema as PhoneNumberSchema,
  Person_PhoneType as PhoneType,
} from '@stubs/tutorial/es/tutorial/addressbook_pb.ts';
import { BookError } from './address-book.ts';

/** The values of each flag, without its dashes. */
export type Flags = Map<string, string[]>;

const TYPES = new Map<string, PhoneType>([
  ['mobile', PhoneType.MOBILE],
  ['home', PhoneType.HOME],
  ['work', PhoneType.WORK],
]);

// #region person
/** Makes a person of the flags. Name and id have to be among them.
 * @param now the time of the entry if no flag says another, in milliseconds
 * @throws BookError at the first flag that has a wrong value */
export function newPerson(flags: Flags, now: number): Person {
  const person = create(PersonSchema);
  person.name = readName(only(flags, 'name') ?? '');
  person.id = readId(only(flags, 'id') ?? '');
  // Left alone, an optional field stays unset, which is not the same as empty.
  const email = only(flags, 'email');
  if (email !== undefined) person.email = readText(email);
  person.phones = (flags.get('phone') ?? []).map(readPhone);
  const time = only(flags, 'last-updated');
  const seconds = Math.floor(now / 1_000);
  person.lastUpdated =
    time === undefined ? timestampFromMs(seconds * 1_000) : readTime(time);
  return person;
}
// #endregion person

function only(flags: Flags, name: string): string | undefined {
  const [value, second] = flags.get(name) ?? [];
  if (second === undefined) return value;
  throw new BookError(`--${name} is given twice.`);
}

/** Takes any text but an empty one. */
export function readName(text: string): string {
  if (text === '') throw new BookError('A name cannot be empty.');
  return readText(text);
}

/** Takes a whole number that an int32 can hold. */
export function readId(text: string): number {
  const id = Number(text);
  // `| 0` makes an int32 of any number; only an int32 stays what it is.
  if (/^-?\d{1,10}$/.test(text) && id === (id | 0)) return id;
  throw new BookError(
    `"${text}" is not an id: a whole number from -2147483648 to 2147483647.`,
  );
}

/** Takes any text, an empty one too. */
export function readText(text: string): string {
  // U+FFFD stands where bytes were no text. Languages refuse such bytes at
  // different moments; this refuses what is left of them in all alike.
  if (!text.includes('\uFFFD')) return text;
  throw new BookError(`"${text}" is not valid UTF-8.`);
}

/** Takes NUMBER, or NUMBER:TYPE with the name of a type. */
export function readPhone(text: string): PhoneNumber {
  const [, number = '', type] = text.match(/^(.*?)(?::([^:]*))?$/s) ?? [];
  if (number === '') throw new BookError(`"${text}" has no number.`);
  const phone = create(PhoneNumberSchema, { number: readText(number) });
  // Without a type, the field stays zero, and zeros are not written.
  if (type === undefined) return phone;
  const known = TYPES.get(type);
  if (known !== undefined) return { ...phone, type: known };
  throw new BookError(
    `"${type}" is not a type of phone: mobile, home or work.`,
  );
}

function readTime(text: string): Timestamp {
  try {
    const time = fromJson(TimestampSchema, text);
    // 30 February is read as 2 March: take only what reads the same again.
    if (time.nanos === 0 && toJson(TimestampSchema, time) === text) return time;
  } catch {
    // Not a time at all.
  }
  throw new BookError(
    `"${text}" is not a time in UTC such as 2026-01-31T12:00:00Z.`,
  );
}
