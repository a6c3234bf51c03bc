// Clients that call on while servers come and go.
import { type Ground, type Server, START_MS } from './ground.ts';
import type { Program } from './workspace.ts';

/** The programs, which do the same in two languages. */
export const keepAsking = {
  typescript: {
    name: 'typescript',
    language: 'typescript',
    project: 'apps/peer-typescript',
    file: 'apps/peer-typescript/src/keep-asking.ts',
  },
  python: {
    name: 'python',
    language: 'python',
    project: 'apps/peer-python',
    file: 'apps/peer-python/python/keep_asking.py',
  },
} as const satisfies Record<string, Program>;

/** After how many calls such a program tells what it has seen. */
export const ROUND = 12;

/** What it tells after every few calls. */
export interface Seen {
  /** How many addresses the name has. */
  addresses: number;
  /** Who answered the last calls. */
  servers: string[];
  /** Since it began. */
  calls: number;
  lost: number;
}

/** Starts one when the name has so many addresses. `await using` ends it. */
export function startAsking(
  ground: Ground,
  program: Program,
  target: string,
  addresses: number,
): Promise<Server> {
  const flags = ['--address', target, '--addresses', String(addresses)];
  return ground.serve(program, flags, 'nowhere');
}

/** Waits until a client tells what is wanted. */
export async function whenSeen(
  { lines }: Server,
  wanted: (seen: Seen) => boolean,
): Promise<Seen> {
  const found = (line: string) =>
    line.startsWith('{') && wanted(JSON.parse(line));
  return JSON.parse(await lines.find(found, START_MS));
}

/** What a client told last. */
export function lastSeen({ lines }: Server): Seen {
  return JSON.parse(lines.all.findLast((line) => line.startsWith('{')) ?? '');
}
