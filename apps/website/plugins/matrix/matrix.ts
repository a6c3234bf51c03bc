// The results of the last interop run, as apps/interop writes them.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What became of one case. An xfail failed as was expected. */
export type Outcome = 'pass' | 'fail' | 'skip' | 'xfail';

/** One case, called by one client on one server. */
export interface Cell {
  suite: string;
  server: string;
  client: string;
  transport: string;
  case: string;
  outcome: Outcome;
  /** Duration in milliseconds. */
  ms: number;
  reason?: string;
  link?: string;
}

/** One run. */
export interface Matrix {
  commit: string;
  /** When, as an ISO 8601 date. */
  generated: string;
  /** Of each language's runtime and libraries. */
  versions: Record<string, Record<string, string>>;
  cells: Cell[];
}

/** The last run on this checkout, or undefined when there was none. */
export function readMatrix(workspace: string): Matrix | undefined {
  const file = join(workspace, '.results/matrix.json');
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')) as Matrix;
}

/** The values of a key in order of appearance, each once. */
export function distinct<K extends 'server' | 'client'>(
  cells: Cell[],
  key: K,
): string[] {
  return [...new Set(cells.map((cell) => cell[key]))];
}

/** The outcomes of cells in words, such as `12 passed, 1 failed`. */
export function count(
  cells: Cell[],
  { outcomes, comma }: { outcomes: Record<Outcome, string>; comma: string },
): string {
  return (['pass', 'fail', 'skip', 'xfail'] as const)
    .flatMap((outcome) => {
      const { length } = cells.filter((cell) => cell.outcome === outcome);
      return length > 0 ? [`${length} ${outcomes[outcome]}`] : [];
    })
    .join(comma);
}
