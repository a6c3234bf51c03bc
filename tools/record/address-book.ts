// An address book byte by byte, as the lesson's own program writes it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFile } from '@polyglot-grpc/lesson-testing/programs';
import { AddressBookSchema } from '@stubs/tutorial/es/tutorial/addressbook_pb.ts';
import { wireJson } from './wire-json.ts';

const lesson = join(import.meta.dirname, '../../packages/lessons/protobuf');

const TIME = ['--last-updated', '2026-01-02T03:04:05Z'];
const PEOPLE = [
  [
    ...['--name', 'Ada Lovelace', '--id', '1', '--email', 'ada@example.com'],
    ...['--phone', '+44 7700 900123:mobile'],
  ],
  ['--name', '小明', '--id', '300'],
];

/** The book that the lesson's output.txt lists. */
export async function addressBook(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'address-book-'));
  try {
    const file = join(folder, 'my.book');
    for (const person of PEOPLE) {
      await run('add-person', file, ...person, ...TIME);
    }
    const output = readFileSync(join(lesson, 'output.txt'), 'utf8');
    if ((await run('list-people', file)) !== output) {
      throw new Error("This book is not the one of the lesson's output.txt.");
    }
    return wireJson(readFileSync(file), AddressBookSchema);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(program: string, ...args: string[]): Promise<string> {
  const file = join(lesson, `src/${program}.ts`);
  const { stdout, stderr } = await runFile(file, ...args);
  if (stderr !== '') throw new Error(`${program} failed: ${stderr}`);
  return stdout;
}
