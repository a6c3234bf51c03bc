// Adds a person to the address book in a file, which it makes if there is none.
import { runProgram } from '@polyglot-grpc/lesson-kit/program';
import { addPerson, printable } from './address-book.ts';
import { changeBook, readBook } from './book-file.ts';
import { goToUser, readCommandLine } from './command-line.ts';
import { newPerson } from './new-person.ts';
import { askFor } from './questions.ts';

const FLAGS = ['name', 'id', 'email', 'phone', 'last-updated'];

if (import.meta.main) {
  // #region main
  await runProgram(async () => {
    const { file, flags } = readCommandLine('add-person', FLAGS);
    goToUser();
    // Say that a file is damaged before the questions, not after them.
    readBook(file);
    if (!flags.has('name') || !flags.has('id')) await askFor(flags);
    const person = newPerson(flags, Date.now());
    changeBook(file, (book) => addPerson(book, person));
    console.log(
      `Added ${printable(person.name)} (id ${person.id}) to ${file}.`,
    );
  });
  // #endregion main
}
