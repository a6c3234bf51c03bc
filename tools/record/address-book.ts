// An address book byte by byte, as the lesson's own program writes it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFile } from '@polyglot-grpc/lesson-testing/programs';
import { AddressBookSchema } from '@stubs/tutorial/es/tutorial/addressbook_pb.ts';
import { wireJson } from './wire-json.ts';

const lesson = join(import.meta.dirname, '../../packages/lessons/protobuf');

/** The book with one person in it. */
export async function addressBook(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'address-book-'));
  try {
    const file = join(folder, 'book.binpb');
    const { stderr } = await runFile(
      join(lesson, 'src/add-person.ts'),
      ...[file, '--name', 'Ada Lovelace', '--id', '1'],
      ...['--email', 'ada@example.com'],
      ...['--phone', '+44 20 7946 0000:home', '--phone', '555-0100:work'],
      ...['--last-updated', '2026-11-21T12:00:00Z'],
    );
    if (stderr !== '') throw new Error(`add-person failed: ${stderr}`);
    return wireJson(readFileSync(file), AddressBookSchema);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
