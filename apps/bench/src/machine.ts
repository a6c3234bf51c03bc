// The machine: which processors a measurement may use, how busy they are with
// other things, and what to call them.

import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, release } from 'node:os';

/** The processors of a measurement, one for each side, by their numbers. */
export interface Pinning {
  server: number;
  load: number;
}

/** Chooses a processor for the server and another for the load, two that are
 * not halves of one core where there is a choice.
 * @throws Error that says why there are no two */
export function choosePinning(): Pinning {
  if (process.platform !== 'linux') {
    throw new Error(
      'The bench needs Linux: it pins programs with taskset, and reads /proc.',
    );
  }
  const list = allowedList();
  const [load, ...others] = parseList(list);
  const server = others.find((each) => !siblings(each).includes(load ?? each));
  if (load === undefined || others[0] === undefined) {
    throw new Error(
      `The bench needs two processors, one for the server and one for the load; this process may use ${list || 'none'}.`,
    );
  }
  return { server: server ?? others[0], load };
}

/** Reads a list of processors as Linux writes it: `0-2,8` is 0, 1, 2 and 8. */
export function parseList(list: string): number[] {
  const ranges = list.split(',').filter((range) => range !== '');
  return ranges.flatMap((range) => {
    const [first = Number.NaN, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/** Chooses two processors for a server of several threads or processes. The load
 * has one for itself where there are three; else it shares one of the two. */
export function chooseTwo(
  { server, load }: Pinning,
  allowed = parseList(allowedList()),
): number[] {
  const free = allowed.find((each) => each !== server && each !== load);
  return [server, free ?? load];
}

function allowedList(): string {
  const status = readFileSync('/proc/self/status', 'utf8');
  return status.match(/^Cpus_allowed_list:\s+(\S+)$/m)?.[1] ?? '';
}

/** Puts a command on some processors, and all that it starts. */
export function pinned(cpus: number | number[], command: string[]): string[] {
  return ['taskset', '--cpu-list', [cpus].flat().join(','), ...command];
}

/** Runs a command on one processor and resolves to what it printed.
 * @throws Error with all that it printed if it fails */
export function runPinned(cpu: number, command: string[]): Promise<string> {
  const [file = '', ...args] = pinned(cpu, command);
  return new Promise((resolve, reject) => {
    execFile(file, args, (error, stdout, stderr) => {
      if (error) reject(new Error(`${error.message}\n${stdout}${stderr}`));
      else resolve(stdout);
    });
  });
}

function siblings(cpu: number): number[] {
  const folder = `/sys/devices/system/cpu/cpu${cpu}/topology`;
  try {
    return parseList(
      readFileSync(`${folder}/thread_siblings_list`, 'utf8').trim(),
    );
  } catch {
    return [cpu];
  }
}

/** Processor time of the whole machine since its start, in microseconds. */
export interface MachineTime {
  busy: number;
  /** Taken by other machines on the same hardware. */
  stolen: number;
}

/** Reads the processor time of the whole machine. */
export function machineTime(): MachineTime {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  return parseMachineTime(line);
}

/** Reads the first line of /proc/stat, whose unit is a hundredth of a second. */
export function parseMachineTime(line: string): MachineTime {
  const [user, nice, system, , , irq, softirq, stolen] = line
    .split(/\s+/)
    .slice(1)
    .map((ticks) => Number(ticks) * 10_000);
  const busy = [user, nice, system, irq, softirq];
  return {
    busy: busy.reduce<number>((sum, each) => sum + (each ?? 0), 0),
    stolen: stolen ?? 0,
  };
}

/** What a reader needs to compare: the processor and how many there are. */
export function describeMachine() {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    system: `${process.platform} ${release()} ${process.arch}`,
  };
}
