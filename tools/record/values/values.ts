// What each language sees in each vector, and what it sends on.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { OBSERVERS, observe, type Sight, whyBlind } from './observers.ts';
import { sameValues } from './same-values.ts';
import { bytesOf, type Vector, valueFields, vectors } from './vectors.ts';

/** What becomes of a message that is decoded and encoded again. */
type Fate = 'kept' | 'changed' | 'refused';

interface Observation {
  sees: string;
  sends: Fate;
}

/** One row of the tables. */
export interface Row extends Vector {
  /** The bytes in hexadecimal. */
  wire: string;
  /** By the name of the column. */
  seen: Record<string, Observation>;
}

const recorded = join(import.meta.dirname, '../../../docs/data/values.json');

/** The tables of all columns. A language that this machine lacks keeps what was
 * recorded of it, and that is said. */
export async function values(): Promise<string> {
  const rows: Row[] = vectors.map((vector) => ({
    ...vector,
    wire: bytesOf(vector).toString('hex'),
    seen: {},
  }));
  for (const [column, file] of Object.entries(OBSERVERS)) {
    const seen = await columnOf(column, file);
    rows.forEach((row, index) => {
      const own = seen[index] ?? missing(column, row);
      // A variant is about numbers, and worth a line only where it differs.
      const [usual = column] = column.split(' (');
      const isNews = !isDeepStrictEqual(own, row.seen[usual]);
      if (usual === column || (isNews && row.group === 'numbers')) {
        row.seen[column] = own;
      }
    });
  }
  return `${JSON.stringify(rows, null, 2)}\n`;
}

async function columnOf(column: string, file: string): Promise<Observation[]> {
  const reason = whyBlind(file);
  if (reason === undefined) return (await observe(file)).map(judge);
  console.warn(`Skipped: ${column} keeps what was recorded. ${reason}`);
  const old: Row[] = JSON.parse(readFileSync(recorded, 'utf8'));
  return vectors.map((vector) => {
    const row = old.find(
      ({ reads, text }) => reads === vector.reads && text === vector.text,
    );
    return row?.seen[column] ?? missing(column, vector);
  });
}

function judge({ sees, bytes }: Sight, index: number): Observation {
  if (sees === 'refused') return { sees, sends: 'refused' };
  const vector = vectors[index];
  if (!vector) throw new Error('There are more answers than vectors.');
  const same = sameValues(bytesOf(vector), bytes, valueFields);
  return { sees, sends: same ? 'kept' : 'changed' };
}

function missing(column: string, { text }: Vector): never {
  throw new Error(`${column} says nothing of "${text}". npm run record`);
}
