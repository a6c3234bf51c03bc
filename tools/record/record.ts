// Writes docs/data anew, all of it or the files whose names hold a word:
//
//   npm run record -- [WORD ...]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startBrowser } from '../run/chromium.ts';
import { runMain, SetupError } from '../setup/say.mjs';
import { records, recordsOfBrowser, recordsOfMatrix } from './records.ts';

const data = join(import.meta.dirname, '../../docs/data');
const words = process.argv.slice(2);
const isAsked = (file: string) =>
  words.length === 0 || words.some((word) => file.includes(word));

await runMain(async () => {
  const made = Object.entries(records).filter(([file]) => isAsked(file));
  const seen = Object.entries(recordsOfBrowser).filter(([file]) =>
    isAsked(file),
  );
  const kept = recordsOfMatrix.filter(isAsked);
  if (made.length + seen.length + kept.length === 0) {
    throw new SetupError(`docs/data has no file named ${words.join(' or ')}.`);
  }
  for (const [file, make] of made) write(file, await make());
  if (seen.length > 0) {
    await using browser = await startBrowser();
    for (const [file, make] of seen) write(file, await make(browser));
  }
  for (const file of kept) {
    console.log(
      `docs/data/${file} stays: the matrix makes it. ` +
        'node apps/interop/run.mjs --peers docker --record',
    );
  }
});

function write(file: string, text: string): void {
  const path = join(data, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`docs/data/${file}`);
}
