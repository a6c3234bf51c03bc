// What is committed in the transcoder is what the generator makes today.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  generateTranscoder,
  transcoderMessages,
} from './generate-transcoder.ts';

test("the transcoder's messages are those of protos (npm run generate)", () => {
  const folder = mkdtempSync(join(tmpdir(), 'generate-'));
  try {
    generateTranscoder(join(folder, 'generated'));
    expect(filesIn(join(folder, 'generated'))).toEqual(
      filesIn(transcoderMessages),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort();
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}
