// Where the time of a server in TypeScript goes, from the profiles that Node
// writes with --cpu-prof: the first thing to look at when a ratio is missed.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of a .cpuprofile file that is used here. */
export interface Profile {
  nodes: ProfileNode[];
  /** The node that ran at each sample, and the time before it. */
  samples: number[];
  timeDeltas: number[];
}

/** A function, as it was called by one other. */
export interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
  /** What it called. */
  children?: number[];
}

/** The name of the node whose time nobody used. */
export const IDLE = '(idle)';

/** A function and its part of the time in which the server was not idle. */
export interface Cost {
  where: string;
  share: number;
}

/** Reads all profiles below a folder, by their files' names. */
export function readProfiles(folder: string): Map<string, Profile> {
  const files = globSync('**/*.cpuprofile', { cwd: folder }).sort();
  return new Map(
    files.map((file) => [
      file,
      JSON.parse(readFileSync(join(folder, file), 'utf8')),
    ]),
  );
}

/** The functions of one profile with the most time of their own, which is not
 * that of what they call. */
export function costliest(profile: Profile, count = 15): Cost[] {
  const names = new Map(profile.nodes.map((node) => [node.id, nameOf(node)]));
  const times = new Map<string, number>();
  for (const [index, id] of profile.samples.entries()) {
    const name = names.get(id) ?? '(unknown)';
    const time = profile.timeDeltas[index] ?? 0;
    times.set(name, (times.get(name) ?? 0) + time);
  }
  times.delete(IDLE);
  return sharesOf(times).slice(0, count);
}

/** Times as shares of their sum, the greatest first. */
export function sharesOf(times: Map<string, number>): Cost[] {
  const total = [...times.values()].reduce((sum, each) => sum + each, 0);
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .map(([where, time]) => ({ where, share: time / total }));
}

function nameOf({ callFrame }: ProfileNode): string {
  const { functionName, url, lineNumber } = callFrame;
  const file = url.replace(/^.*\/(node_modules|packages)\//, '');
  const name = functionName || '(anonymous)';
  return file ? `${name} ${file}:${lineNumber + 1}` : name;
}
