// Debian's own packages, where they can be installed without asking: as root.
import { existsSync } from 'node:fs';
import { capture, must } from './run.mjs';
import { step } from './say.mjs';

/** Whether this is root on a system with apt. */
export const canInstall = () =>
  process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian packages by name. Says so, and why.
 * @throws SetupError with apt's last lines */
export async function install(packages, why) {
  const names = packages.join(' ');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`Debian's ${names}: ${why}`, async () => {
    // Whoever else installs at the moment is waited for.
    const wait = ['-o', 'DPkg::Lock::Timeout=120'];
    const options = ['-y', '--no-install-recommends', ...wait];
    const install = ['install', ...options, ...packages];
    const known = await capture('apt-get', install, { env });
    if (known.code === 0) return;
    // The list of packages is old, or was never fetched.
    await must('apt-get update failed.', 'apt-get', ['update'], { env });
    await must(`apt-get cannot install ${names}.`, 'apt-get', install, { env });
  });
}
