// Writes docs/data anew: npm run record
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startBrowser } from '../run/chromium.ts';
import { records, recordsOfBrowser, recordsOfMatrix } from './records.ts';

const data = join(import.meta.dirname, '../../docs/data');

for (const [file, make] of Object.entries(records)) {
  const path = join(data, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await make());
  console.log(`docs/data/${file}`);
}

const browser = await startBrowser();
for (const [file, make] of Object.entries(recordsOfBrowser)) {
  writeFileSync(join(data, file), await make(browser));
  console.log(`docs/data/${file}`);
}
await browser.close();

for (const file of recordsOfMatrix) {
  console.log(
    `docs/data/${file} stays: the matrix makes it. ` +
      'node apps/interop/run.mjs --peers docker --record',
  );
}
