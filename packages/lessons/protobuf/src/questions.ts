// Asks at the terminal for what the flags do not say.
import { createInterface } from 'node:readline';
import { BookError } from './address-book.ts';
import {
  type Flags,
  readId,
  readName,
  readPhone,
  readText,
} from './new-person.ts';

/** Adds to the flags what the user answers.
 * @throws BookError if there is nobody to ask, or the input ends */
export async function askFor(flags: Flags): Promise<void> {
  if (!process.stdin.isTTY) {
    const missing = flags.has('name') ? '--id' : '--name';
    throw new BookError(
      `${missing} is missing: add-person asks for it only in a terminal.`,
    );
  }
  // The terminal does the editing and turns Ctrl-C into a signal. Lines that
  // were pasted ahead of their questions wait in the iterator.
  const input = createInterface({ input: process.stdin, terminal: false });
  const lines = input[Symbol.asyncIterator]();
  if (!flags.has('name')) {
    flags.set('name', [await ask(lines, 'Name: ', readName)]);
  }
  if (!flags.has('id')) flags.set('id', [await ask(lines, 'Id: ', readId)]);
  if (!flags.has('email')) {
    const email = await ask(lines, 'Email (empty: none): ', readText);
    if (email !== '') flags.set('email', [email]);
  }
  if (!flags.has('phone')) flags.set('phone', await askForPhones(lines));
  input.close();
}

async function askForPhones(lines: AsyncIterator<string>): Promise<string[]> {
  const question = 'Phone, as NUMBER:mobile, :home or :work (empty: no more): ';
  const phones: string[] = [];
  for (;;) {
    const phone = await ask(lines, question, (text) => text && readPhone(text));
    if (phone === '') return phones;
    phones.push(phone);
  }
}

// Asks until the answer is one that can be read.
async function ask(
  lines: AsyncIterator<string>,
  question: string,
  read: (text: string) => unknown,
): Promise<string> {
  process.stdout.write(question);
  const { done, value } = await lines.next();
  if (done) throw new BookError('\nNothing was added.');
  try {
    read(value);
    return value;
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    console.error(error.message);
    return ask(lines, question, read);
  }
}
