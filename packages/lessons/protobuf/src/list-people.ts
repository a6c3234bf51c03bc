// Lists everybody in the address book in a file.
import { runProgram } from '@polyglot-grpc/lesson-kit/program';
import { BookError, listPeople } from './address-book.ts';
import { readBook } from './book-file.ts';
import { goToUser, readCommandLine } from './command-line.ts';

if (import.meta.main) {
  await runProgram(async () => {
    const { file } = readCommandLine('list-people', []);
    goToUser();
    const book = readBook(file);
    if (book === undefined) {
      throw new BookError(
        `There is no file ${file}. Make one: npx nx add-person protobuf ${file}`,
      );
    }
    console.log(listPeople(book));
  });
}
