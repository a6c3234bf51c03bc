// Books for the tests, as bytes: what list-people prints for each, in every
// language, and what is no book at all.

/** The people of output.txt, as flags of add-person. */
export const EXAMPLE = [
  [
    ...['--name', 'Ada Lovelace', '--id', '1', '--email', 'ada@example.com'],
    ...['--phone', '+44 7700 900123:mobile'],
    ...['--last-updated', '2026-01-02T03:04:05Z'],
  ],
  ['--name', '小明', '--id=300', '--last-updated=2026-01-02T03:04:05Z'],
];

const NOT_A_TIME = 'not a time between the years 1 and 9999';

/** People as a book can have them, in hexadecimal digits, and what list-people
 * prints for each. Books one after the other are one book, so one run lists all. */
export const PEOPLE: [fields: string, lines: string[]][] = [
  // Nothing at all, and an email that is empty, which is not the same as unset.
  ['', person({})],
  ['1a00', person({ email: '' })],
  // The id −1 in ten bytes, as libraries write it, and in the five it needs.
  ['10ffffffffffffffffff01', person({ id: -1 })],
  ['10ffffffff0f', person({ id: -1 })],
  // The id 1 in more bytes than it needs, and 2³² + 1, which is cut to 32 bits.
  ['10818000', person({ id: 1 })],
  ['108180808010', person({ id: 1 })],
  // The last of two ids counts.
  ['10011002', person({ id: 2 })],
  // Phones without a type, with an unknown type, with a negative one.
  [
    '22030a013122050a01321009220e0a013310ffffffffffffffffff01',
    person({
      phones: ['phone: 1', 'phone of type 9: 2', 'phone of type -1: 3'],
    }),
  ],
  // Control characters, and a byte-order mark.
  ['0a09610a621b5b324ac285', person({ name: 'a\\x0ab\\x1b[2J\\x85' })],
  ['0a04efbbbf41', person({ name: '\ufeffA' })],
  // Times: the first of all, fractions, one in two parts, and the last ones.
  ['2a00', person({ updated: '1970-01-01T00:00:00Z' })],
  ['2a0408011005', person({ updated: '1970-01-01T00:00:01.000000005Z' })],
  ['2a0208012a021005', person({ updated: '1970-01-01T00:00:01.000000005Z' })],
  ['2a07080110809c9c39', person({ updated: '1970-01-01T00:00:01.120Z' })],
  ['2a0b088092b8c398feffffff01', person({ updated: '0001-01-01T00:00:00Z' })],
  [
    '2a0d08ff82d1ffaf0710ff93ebdc03',
    person({ updated: '9999-12-31T23:59:59.999999999Z' }),
  ],
  // No times: the year 10000, and nanoseconds below zero and over a second.
  ['2a07088083d1ffaf07', person({ updated: NOT_A_TIME })],
  ['2a0b10ffffffffffffffffff01', person({ updated: NOT_A_TIME })],
  ['2a06108094ebdc03', person({ updated: NOT_A_TIME })],
];

/** Bytes that are no book. */
export const DAMAGED: [title: string, bytes: string][] = [
  ['a text', '48656c6c6f0a'],
  ['a person who is cut off', '0a3e0a0c416461'],
  ['a length without its bytes', '0a05'],
  ['a tag without its value', '0a'],
  ['field 0', '0200'],
  ['wire type 6', '1600'],
  ['wire type 7', '1700'],
  ['a tag of more than 32 bits', 'f8ffffffff01' + '00'],
  ['an end without its group', '7c'],
  ['a group without an end', '7b7801'],
  ['groups in groups in groups', '7b'.repeat(10_000)],
  ['a number of eleven bytes', `0a0c10${'ff'.repeat(10)}01`],
  ['an unknown number of eleven bytes', `78${'ff'.repeat(10)}01`],
  ['a name that is not UTF-8', '0a030a01ff'],
  ['half of a surrogate pair', '0a050a03eda080'],
  ['a phone that is longer than its person', '0a0422070a013110010a00'],
];

/** A field 1, as a person is in a book, with those fields. */
export function entry(fields: string): string {
  const length = (fields.length / 2).toString(16).padStart(2, '0');
  return `0a${length}${fields}`;
}

function person({
  name = '',
  id = 0,
  email = 'not given',
  phones = [] as string[],
  updated = 'never',
}): string[] {
  return [
    `${name} (id ${id})`,
    `  email: ${email}`,
    ...phones.map((phone) => `  ${phone}`),
    `  last updated: ${updated}`,
  ];
}
