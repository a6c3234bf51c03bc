// Starts the Chromium of this machine, without a window.
import { spawnSync } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

// As root Chromium has no sandbox; the other flags keep it from calling out.
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts the browser.
 * @throws Error with what to install where there is none */
export function startBrowser(): Promise<Browser> {
  const name = ['chromium', 'chromium-browser', 'google-chrome'].find(
    (name) => spawnSync(name, ['--version']).status === 0,
  );
  if (!name) {
    throw new Error('No Chromium. On Debian: apt install chromium');
  }
  const found = spawnSync('which', [name], { encoding: 'utf8' });
  return chromium.launch({ executablePath: found.stdout.trim(), args: FLAGS });
}
