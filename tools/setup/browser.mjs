// Chromium, in which the tests look at the site.
import { canInstall, install } from './debian.mjs';
import { capture } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Finds Chromium, or installs Debian's as root.
 * @returns {Promise<string | undefined>} why there is none */
export async function ensureBrowser() {
  if (await hasBrowser()) return undefined;
  if (!canInstall()) {
    return 'No Chromium. On Debian: apt install chromium. Elsewhere: google-chrome.';
  }
  // Without a Chinese font half of the pages would be boxes.
  const packages = ['chromium', 'fonts-wqy-zenhei'];
  await install(packages, 'the tests look at every page in it');
  return undefined;
}

async function hasBrowser() {
  for (const name of NAMES) {
    if ((await capture(name, ['--version'])).code === 0) return true;
  }
  return false;
}
