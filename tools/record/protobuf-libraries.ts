// What becomes of a message that is read and written again by the libraries for
// TypeScript. Not all keep what they do not know.
import { join, resolve } from 'node:path';
import { fromBinary, toBinary } from '@bufbuild/protobuf';
import { loadSync, type MessageTypeDefinition } from '@grpc/proto-loader';
import { loaderOptions } from '@polyglot-grpc/lesson-kit/loader-options';
import { AddressBookSchema } from '@stubs/tutorial/es/tutorial/addressbook_pb.ts';
import { AddressBook } from '@stubs/tutorial/static/tutorial/addressbook.ts';
import { spaced, textTable } from './text-table.ts';

const BOOKS: [title: string, hex: string][] = [
  ['an unknown field', '0a027801'],
  ['an unknown enum number', '0a0422021009'],
  ['a name that is not UTF-8', '0a030a01ff'],
  ['a name with the wire type of a number', '0a0708017d10051005'],
  ['a phone that is longer than its person', '0a0422070a013110010a00'],
  ['a name that is cut off', '0a050a0341'],
];

/** For each book its bytes, and what each library makes of them. */
export async function protobufLibraries(): Promise<string> {
  const loader = loadedBook();
  const blocks = BOOKS.map(([title, hex]) => {
    const bytes = Buffer.from(hex, 'hex');
    const read = () => fromBinary(AddressBookSchema, bytes);
    const decode = () => AddressBook.decode(bytes);
    const rows = [
      ['  bytes', spaced(bytes)],
      [
        '  Protobuf-ES',
        again(bytes, () => toBinary(AddressBookSchema, read())),
      ],
      ['  ts-proto', again(bytes, () => AddressBook.encode(decode()).finish())],
      [
        '  proto-loader',
        again(bytes, () => loader.serialize(loader.deserialize(bytes))),
      ],
    ];
    return `${title}\n${textTable(rows)}`;
  });
  return blocks.join('\n');
}

function again(bytes: Uint8Array, roundTrip: () => Uint8Array): string {
  try {
    const written = spaced(roundTrip());
    return written === spaced(bytes) ? 'kept' : written;
  } catch {
    return 'refused';
  }
}

function loadedBook() {
  const definition = loadSync('tutorial/addressbook.proto', {
    ...loaderOptions,
    includeDirs: [join(resolve(import.meta.dirname, '../..'), 'protos')],
  });
  // The name is that of a message, which the type of a definition does not say.
  return definition['tutorial.AddressBook'] as MessageTypeDefinition<
    object,
    object
  >;
}
