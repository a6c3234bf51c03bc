// Makes sure that there is an h2load.
import { canInstall, install } from '../../../tools/setup/debian.mjs';
import { capture } from '../../../tools/setup/run.mjs';

/** Finds h2load, or installs Debian's as root.
 * @returns why there is none */
export async function ensureH2load(): Promise<string | undefined> {
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
