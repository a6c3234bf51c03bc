// What the bench needs of a machine: Linux, two processors, h2load and wrk.
import { canInstall, install } from '../../../tools/setup/debian.mjs';
import { capture } from '../../../tools/setup/run.mjs';
import { choosePinning } from './machine.ts';

/** The load generators, and the packages of Debian that have them. */
const LOADS = { h2load: 'nghttp2-client', wrk: 'wrk' };
const NOT_FOUND = 127;

/** Says in one sentence what this machine lacks, if anything. As root on Debian
 * the load generators are installed. */
export async function whatIsMissing(): Promise<string | undefined> {
  try {
    choosePinning();
  } catch (error) {
    return Error.isError(error) ? error.message : String(error);
  }
  const missing: string[] = [];
  for (const [program, name] of Object.entries(LOADS)) {
    if (!(await isThere(program))) missing.push(name);
  }
  if (missing.length === 0) return undefined;
  if (canInstall()) {
    await install(missing, 'the bench measures with them');
    return undefined;
  }
  const programs = Object.keys(LOADS).join(' and ');
  return (
    `The bench measures with ${programs}. ` +
    `On Debian and Ubuntu: apt install ${missing.join(' ')}.`
  );
}

async function isThere(program: string): Promise<boolean> {
  // wrk ends with 1 after it has told its version.
  return (await capture(program, ['--version'])).code !== NOT_FOUND;
}
