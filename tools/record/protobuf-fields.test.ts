// The page says that Python writes the recorded fields as Protobuf-ES does.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { interpreter, pythonPath, venvPython } from '../run/python.mjs';
import { fields, protobufFields } from './protobuf-fields.ts';

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
    const lines = (await protobufFields()).trimEnd().split('\n');
    // The first line is the head, the last one has no text for Python to read.
    expect(JSON.parse(stdout)).toEqual(lines.slice(1, -1).map(bytesAndJson));
  },
);

function bytesAndJson(line: string): unknown[] {
  const [, , bytes = '', json = ''] =
    line.match(/^(.*?) {2,}([0-9a-f ]*?) *(\{.*)$/) ?? [];
  return [bytes, JSON.parse(json)];
}
