// Writes docs/data anew: npm run record
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { records } from './records.ts';

const data = join(import.meta.dirname, '../../docs/data');

for (const [file, make] of Object.entries(records)) {
  writeFileSync(join(data, file), await make());
  console.log(`docs/data/${file}`);
}
