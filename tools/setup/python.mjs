// The virtual environment of the Python half, in .venv.
import { installed, interpreter } from '../run/python.mjs';
import { capture, must } from './run.mjs';
import { SetupError, step } from './say.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';

const LEAST = [3, 11];

/** Makes the virtual environment, if that has not been done.
 * @throws SetupError if Python is missing or older than 3.11, or has no venv */
export async function ensurePython() {
  const wanted = hashOf(['requirements.lock']);
  if (isStamped(installed, wanted)) return;
  const python = await findPython();
  await step(
    'Python packages: about 20, 150 MB on disk, 10 to 20 seconds',
    async () => {
      await must(
        'Python has no venv module. On Debian: apt install python3-venv',
        python,
        ['-m', 'venv', '--clear', '.venv'],
      );
      const install = ['-m', 'pip', 'install', '--require-hashes', '--quiet'];
      await must(
        'pip failed. Behind a company proxy, give pip its certificate: ' +
          'export PIP_CERT=FILE. pip says:',
        interpreter,
        [...install, '--disable-pip-version-check', '-r', 'requirements.lock'],
      );
      stamp(installed, wanted);
    },
  );
}

async function findPython() {
  const said = [];
  for (const name of ['python3', 'python', 'py']) {
    const { code, output } = await capture(name, ['--version']);
    if (code !== 0) continue;
    const version = output
      .match(/Python (\d+)\.(\d+)/)
      ?.slice(1)
      .map(Number);
    const enough =
      version && (version[0] - LEAST[0] || version[1] - LEAST[1]) >= 0;
    if (enough) return name;
    said.push(`${name} is ${output.trim()}`);
  }
  throw new SetupError(
    `Python ${LEAST.join('.')} or newer is missing` +
      `${said.length > 0 ? ` (${said.join(', ')})` : ''}. ` +
      'On Debian: apt install python3-venv. Elsewhere: python.org.',
  );
}
