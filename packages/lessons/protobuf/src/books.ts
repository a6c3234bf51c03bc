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

/** Books in hexadecimal digits, and the lines that list-people prints. */
export const BOOKS: [title: string, book: string, ...lines: string[]][] = [
  ['no bytes', '', 'The book is empty.'],
  ['a field that it does not know', '12026869', 'The book is empty.'],
  ['a person without fields', '0a00', ...person({})],
  ['an empty email', '0a021a00', ...person({ email: '' })],
  ['an id of ten bytes', '0a0b10ffffffffffffffffff01', ...person({ id: -1 })],
  ['an id of five bytes', '0a0610ffffffff0f', ...person({ id: -1 })],
  ['an id in more bytes than it needs', '0a0410818000', ...person({ id: 1 })],
  ['an id beyond an int32', '0a06108180808010', ...person({ id: 1 })],
  ['a field that comes twice', '0a0410011002', ...person({ id: 2 })],
  [
    'phones without a type, of an unknown and of a negative one',
    '0a1c22030a013122050a01321009220e0a013310ffffffffffffffffff01',
    ...person({
      phones: ['phone: 1', 'phone of type 9: 2', 'phone of type -1: 3'],
    }),
  ],
  [
    'control characters',
    '0a0b0a09610a621b5b324ac285',
    ...person({ name: 'a\\x0ab\\x1b[2J\\x85' }),
  ],
  ['a byte-order mark', '0a060a04efbbbf41', ...person({ name: '\ufeffA' })],
  ...(
    [
      ['2a00', '1970-01-01T00:00:00Z'],
      ['2a0408011005', '1970-01-01T00:00:01.000000005Z'],
      ['2a020801 2a021005', '1970-01-01T00:00:01.000000005Z'],
      ['2a07080110809c9c39', '1970-01-01T00:00:01.120Z'],
      ['2a0b088092b8c398feffffff01', '0001-01-01T00:00:00Z'],
      ['2a0d08ff82d1ffaf0710ff93ebdc03', '9999-12-31T23:59:59.999999999Z'],
      ['2a07088083d1ffaf07', NOT_A_TIME],
      ['2a0b10ffffffffffffffffff01', NOT_A_TIME],
      ['2a06108094ebdc03', NOT_A_TIME],
    ] as const
  ).map(([field, updated]): [string, string, ...string[]] => [
    `the time ${updated}`,
    entry(field.replace(' ', '')),
    ...person({ updated }),
  ]),
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
