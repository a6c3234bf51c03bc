// What the same message means in proto2, in proto3 and in the editions, as buf
// compiles it and Protobuf-ES reads the result.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  createFileRegistry,
  type DescField,
  type DescMessage,
  fromBinary,
} from '@bufbuild/protobuf';
import {
  FileDescriptorSetSchema,
  FeatureSet_FieldPresence as Presence,
} from '@bufbuild/protobuf/wkt';
import { textTable } from './text-table.ts';

const root = resolve(import.meta.dirname, '../..');

// The label is what proto2 wants before each field, and the others do without.
const SYNTAXES: [name: string, head: string, label: string][] = [
  ['proto2', 'syntax = "proto2";', 'optional'],
  ['proto3', 'syntax = "proto3";', ''],
  ['2023', 'edition = "2023";', ''],
  ['2024', 'edition = "2024";', ''],
];

/** A line for each question, and a column for each syntax. */
export async function protobufSyntaxes(): Promise<string> {
  const columns = SYNTAXES.map(([, ...syntax]) => answers(...syntax));
  return textTable([
    ['', ...SYNTAXES.map(([name]) => name)],
    ...Object.keys(columns[0] ?? {}).map((question) => [
      question,
      ...columns.map((column) => (column[question] ? 'yes' : 'no')),
    ]),
  ]);
}

function answers(head: string, label: string): Record<string, boolean> {
  const contract = (more = '', first = 0) => `
    ${head}
    package example;
    message Sample {
      ${label} int32 number = 1;
      ${label} string text = 2;
      ${label} Sample message = 3;
      repeated int32 numbers = 4;
      ${label} Kind kind = 5;
      ${more}
    }
    enum Kind {
      KIND_FIRST = ${first};
    }`;
  const { field = {} } = compile(contract()) ?? {};
  const { number, text, message, numbers, kind } = field;
  return {
    'a number: unset is not 0': hasPresence(number),
    'a message: unset is not empty': hasPresence(message),
    'a field may have its own default':
      compile(contract(`${label} int32 size = 6 [default = 7];`)) !== undefined,
    'repeated numbers are packed':
      numbers?.fieldKind === 'list' && numbers.packed,
    'an enum may begin at 1': compile(contract('', 1)) !== undefined,
    'an unknown enum number is a value': kind?.enum?.open === true,
    'text has to be UTF-8': text?.fieldKind === 'scalar' && text.utf8Validation,
  };
}

function hasPresence(field: DescField | undefined): boolean {
  return field?.presence !== Presence.IMPLICIT;
}

// Gives nothing for a contract that buf refuses.
function compile(source: string): DescMessage | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'syntax-'));
  try {
    writeFileSync(join(folder, 'sample.proto'), source);
    const image = join(folder, 'sample.binpb');
    const buf = join(root, 'node_modules/.bin/buf');
    const { status } = spawnSync(buf, ['build', folder, '-o', image]);
    if (status !== 0) return undefined;
    const set = fromBinary(FileDescriptorSetSchema, readFileSync(image));
    return createFileRegistry(set).getMessage('example.Sample');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
