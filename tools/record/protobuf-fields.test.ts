// The page says that Python writes the recorded fields as Protobuf-ES does.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { interpreter, pythonPath, venvPython } from '../run/python.mjs';
import { fields, protobufFields, protobufJson } from './protobuf-fields.ts';

const testPython = venvPython() ? test : test.skip;

testPython(
  'Python has the same bytes and JSON (skipped without it)',
  async () => {
    const script = join(import.meta.dirname, 'protobuf_fields.py');
    // Any project with the stubs of example will do.
    const PYTHONPATH = pythonPath('packages/lessons/data-exchange');
    const { stdout } = spawnSync(interpreter, ['-B', script], {
      env: { ...process.env, PYTHONPATH },
      input: JSON.stringify(fields),
      encoding: 'utf8',
    });
    const [bytes, json] = [await protobufFields(), await protobufJson()].map(
      (table) => secondColumn(table),
    );
    expect(JSON.parse(stdout)).toEqual(
      fields.map((_, i) => [bytes?.[i] ?? '', JSON.parse(json?.[i] ?? '')]),
    );
  },
);

// Two blanks or more stand between the columns.
function secondColumn(table: string): (string | undefined)[] {
  return table.split('\n').map((line) => line.split(/ {2,}/)[1]);
}
