// Writes docs/data anew: npm run record
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { records } from './records.ts';

const data = join(import.meta.dirname, '../../docs/data');

for (const [file, make] of Object.entries(records)) {
  const path = join(data, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await make());
  console.log(`docs/data/${file}`);
}
