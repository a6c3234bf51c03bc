// Mistakes on the command line, and what the programs say, word for word, in
// every language.

const RANGE = 'a whole number from -2147483648 to 2147483647';
const TYPES = 'mobile, home or work';
const named = ['my.book', '--name', 'Ada'];
const right = [...named, '--id', '2'];

/** What add-person answers to arguments that it cannot use. */
export const MISTAKES: [args: string[], sentence: string][] = [
  [[], 'Name the file: npx nx add-person protobuf FILE'],
  [
    ['my.book', '--name', 'Ada', 'Lovelace', '--id', '2'],
    'One file at a time: "Lovelace" is the second. Quote a value with blanks.',
  ],
  [
    [...right, '--colour', 'red'],
    'add-person has no flag --colour. ' +
      'Flags: --name, --id, --email, --phone, --last-updated.',
  ],
  [
    [...right, '-e=x'],
    'add-person has no flag -e=x. ' +
      'Flags: --name, --id, --email, --phone, --last-updated.',
  ],
  [[...right, '--email'], '--email takes a value.'],
  [[...right, '--id', '3'], '--id is given twice.'],
  [
    ['my.book', '--id', '2'],
    '--name is missing: add-person asks for it only in a terminal.',
  ],
  [named, '--id is missing: add-person asks for it only in a terminal.'],
  [['my.book', '--name=', '--id=2'], 'A name cannot be empty.'],
  ...['', '1_0', '0x10', '1e3', '2147483648', '-2147483649', '٣'].map(
    (id): [string[], string] => [
      [...named, '--id', id],
      `"${id}" is not an id: ${RANGE}.`,
    ],
  ),
  [[...right, '--phone', ''], '"" has no number.'],
  [[...right, '--phone', ':home'], '":home" has no number.'],
  [[...right, '--phone', '1:fax'], `"fax" is not a type of phone: ${TYPES}.`],
  [[...right, '--phone', '1:'], `"" is not a type of phone: ${TYPES}.`],
  ...[
    'today',
    '2026-02-30T00:00:00Z',
    '2026-01-31',
    '0000-01-01T00:00:00Z',
  ].map((time): [string[], string] => [
    [...right, '--last-updated', time],
    `"${time}" is not a time in UTC such as 2026-01-31T12:00:00Z.`,
  ]),
  [[...right, '--email', 'a\ufffd'], '"a\ufffd" is not valid UTF-8.'],
  [
    ['no/my.book', '--name', 'Ada', '--id', '2'],
    'There is no folder for no/my.book.',
  ],
  [['.', '--name', 'Ada', '--id', '2'], '. is a folder.'],
];

/** What list-people answers to arguments that it cannot use. */
export const LIST_MISTAKES: [args: string[], sentence: string][] = [
  [[], 'Name the file: npx nx list-people protobuf FILE'],
  [['--all', 'my.book'], 'list-people has no flag --all. Flags: none.'],
  [
    ['my.book'],
    'There is no file my.book. Make one: npx nx add-person protobuf my.book',
  ],
  [['.'], '. is a folder.'],
  [['/dev/zero'], '/dev/zero is not a regular file.'],
];
