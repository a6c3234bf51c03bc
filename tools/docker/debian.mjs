// Installs Debian's own programs for the matrix, where that needs no asking.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command.mjs';

/** Installs what is missing, and says so.
 *
 * @param {Record<string, string>} programs the package that brings each program
 * @throws CommandError with apt's last line */
export async function install(programs, say) {
  const packages = Object.entries(programs)
    .filter(([program]) => !onPath(program))
    .map(([, name]) => name);
  if (packages.length === 0) return;
  say(`Installing Debian's ${packages.join(', ')}.`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // Ctrl-C waits for apt to finish: half-installed packages are hard to mend.
  const options = { env, show: true, whole: true, timeoutMs: 600_000 };
  await command('apt-get', ['update', '-q'], options);
  const flags = ['-q', '-y', '--no-install-recommends'];
  await command('apt-get', ['install', ...flags, ...packages], options);
}

function onPath(program) {
  const folders = [...process.env.PATH.split(':'), '/usr/sbin', '/sbin'];
  return folders.some((folder) => existsSync(join(folder, program)));
}
