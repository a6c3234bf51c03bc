// What the bench needs of a machine: Linux, two processors and h2load.
import { canInstall, install } from '../../../tools/setup/debian.mjs';
import { capture } from '../../../tools/setup/run.mjs';
import { choosePinning } from './machine.ts';

/** Says in one sentence what this machine lacks, if anything. As root on Debian
 * h2load is installed. */
export async function whatIsMissing(): Promise<string | undefined> {
  try {
    choosePinning();
  } catch (error) {
    return Error.isError(error) ? error.message : String(error);
  }
  return ensureH2load();
}

async function ensureH2load(): Promise<string | undefined> {
  if (await isThere()) return undefined;
  if (canInstall()) {
    await install(['nghttp2-client'], 'the bench measures with its h2load');
    return undefined;
  }
  return (
    'No h2load, which the bench measures with. ' +
    'On Debian and Ubuntu: apt install nghttp2-client.'
  );
}

async function isThere(): Promise<boolean> {
  return (await capture('h2load', ['--version'])).code === 0;
}
