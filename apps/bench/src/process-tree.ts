// What a process and all that it started have cost: processor time and memory.
// Linux tells both in /proc.
import { readdirSync, readFileSync } from 'node:fs';

// The unit of /proc/PID/stat, 100 a second on every Linux that runs Node.
const MICROSECONDS_PER_TICK = 10_000;
const BYTES_PER_KIB = 1_024;

interface Process {
  pid: number;
  parent: number;
  /** User and system time of its own and of its ended children. */
  ticks: number;
}

/** User and system time of a process tree so far, in microseconds, with a
 * resolution of 10,000.
 * @throws Error if the process is gone */
export function cpuOfTree(pid: number): number {
  const ticks = treeOf(pid).reduce((sum, each) => sum + each.ticks, 0);
  return ticks * MICROSECONDS_PER_TICK;
}

/** Memory that a process tree has in use (resident set size), in bytes.
 * @throws Error if the process is gone */
export function memoryOfTree(pid: number): number {
  return treeOf(pid).reduce((sum, each) => sum + residentBytes(each.pid), 0);
}

/** Waits until a process tree has been idle for a while, or time is up: what a
 * load leaves to be done, such as collecting garbage, belongs to that load. */
export async function settled(pid: number, ms = 1_000): Promise<void> {
  const end = performance.now() + ms;
  for (let before = -1, now = cpuOfTree(pid); now !== before; ) {
    if (performance.now() > end) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
    [before, now] = [now, cpuOfTree(pid)];
  }
}

function treeOf(root: number): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)));
  const own = all.filter(({ pid }) => pid === root);
  if (own.length === 0) throw new Error(`Process ${root} has ended.`);
  // The list grows while it is walked: children of children come after them.
  for (const { pid } of own) {
    own.push(...all.filter(({ parent }) => parent === pid));
  }
  return own;
}

// A process may end between the listing and the reading.
function readProcess(pid: number): Process[] {
  const stat = readProc(`${pid}/stat`);
  return stat === undefined ? [] : [{ pid, ...parseStat(stat) }];
}

/** Reads a line of /proc/PID/stat. The name of the program stands in brackets
 * and may itself hold spaces and brackets, so count from the last one. */
export function parseStat(stat: string): Omit<Process, 'pid'> {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [, parent = '', ...rest] = fields;
  const ticks = rest.slice(9, 13).reduce((sum, each) => sum + Number(each), 0);
  return { parent: Number(parent), ticks };
}

function residentBytes(pid: number): number {
  const kib = readProc(`${pid}/status`)?.match(/^VmRSS:\s+(\d+) kB$/m)?.[1];
  return Number(kib ?? 0) * BYTES_PER_KIB;
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return undefined;
  }
}
