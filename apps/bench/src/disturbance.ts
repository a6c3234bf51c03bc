// How much of the machine went to something else than the measurement.
import { machineTime } from './machine.ts';
import { cpuOfTree } from './process-tree.ts';

const MICROSECONDS_PER_MS = 1_000;

/** Begins to watch. The function that it gives says what share of one processor
 * went elsewhere since: to other programs, and to other machines on the same
 * hardware. */
export function watchDisturbance(): () => number {
  const [since, machine, own] = [performance.now(), machineTime(), ownTime()];
  return () => {
    const elapsed = (performance.now() - since) * MICROSECONDS_PER_MS;
    const { busy, stolen } = machineTime();
    const others = busy - machine.busy - (ownTime() - own);
    return Math.max(0, others + stolen - machine.stolen) / elapsed;
  };
}

const ownTime = () => cpuOfTree(process.pid);

/** The share of one processor that other programs take just now. */
export async function disturbanceNow(): Promise<number> {
  const watched = watchDisturbance();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  return watched();
}
