// The file of an address book: read whole, checked, and replaced whole.
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { getSystemErrorMessage } from 'node:util';
import { create, toBinary } from '@bufbuild/protobuf';
import {
  type AddressBook,
  AddressBookSchema,
} from '@stubs/tutorial/es/tutorial/addressbook_pb.ts';
import { BookError } from './address-book.ts';
import { parseBook } from './parse-book.ts';
import { replaceFile } from './replace-file.ts';

// As much as gRPC takes in one message. Two bytes of protobuf can become an
// object of two hundred, so a file without a limit could take all the memory.
const MOST_BYTES = 4 * 1024 * 1024;

/** Reads the book in a file; gives undefined if there is no such file.
 * @throws BookError if the file cannot be read, or holds something else */
export function readBook(file: string): AddressBook | undefined {
  const bytes = naming(file, 'read', () => readBytes(file));
  if (bytes === undefined) return undefined;
  try {
    return parseBook(bytes);
  } catch {
    throw new BookError(`${file} is damaged, or is not an address book.`);
  }
}

// #region change
/** Reads the book in a file, or begins one, has it changed, and writes it.
 * @throws BookError if that cannot be done; then the file is as it was */
export function changeBook(
  file: string,
  change: (book: AddressBook) => void,
): void {
  naming(file, 'written', () =>
    replaceFile(targetOf(file), () => {
      // Read again under the lock: what others added meanwhile must not be lost.
      const book = readBook(file) ?? create(AddressBookSchema);
      change(book);
      const bytes = toBinary(AddressBookSchema, book);
      checkSize(file, bytes.length, 'would be');
      return bytes;
    }),
  );
}
// #endregion change

function readBytes(file: string): Uint8Array | undefined {
  const path = targetOf(file);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.isDirectory()) throw new BookError(`${file} is a folder.`);
  if (!stats.isFile()) throw new BookError(`${file} is not a regular file.`);
  checkSize(file, stats.size, 'is');
  return readFileSync(path);
}

// A link stays a link: the file that it leads to is read and replaced.
function targetOf(file: string): string {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats?.isSymbolicLink()) return file;
  try {
    return realpathSync(file);
  } catch {
    throw new BookError(`${file} is a link that leads nowhere.`);
  }
}

function checkSize(file: string, bytes: number, is: string): void {
  if (bytes <= MOST_BYTES) return;
  throw new BookError(`${file} ${is} over 4 MiB, the most for a book here.`);
}

// The system's own errors name a system call; say which file it was about.
function naming<T>(file: string, done: 'read' | 'written', work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof BookError) throw error;
    throw new BookError(`${file} cannot be ${done}: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  if (!Error.isError(error)) return String(error);
  return 'errno' in error && typeof error.errno === 'number'
    ? getSystemErrorMessage(error.errno)
    : error.message;
}
