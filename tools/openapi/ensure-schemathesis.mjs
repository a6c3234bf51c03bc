// schemathesis in a virtual environment of its own: no lesson needs it, so that
// nobody who learns has to fetch it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { venvPython } from '../run/python.mjs';
import { must, workspaceRoot } from '../setup/run.mjs';
import { step } from '../setup/say.mjs';
import { hashOf, isStamped, stamp } from '../setup/stamp.mjs';

const LOCK = 'tools/openapi/requirements.lock';
// Inside the other one, and removed with it.
const FOLDER = join(workspaceRoot, '.venv/schemathesis');
const STAMP = join(FOLDER, '.installed');

/** Makes the environment, if that has not been done.
 * @returns {Promise<string>} the program
 * @throws SetupError with what uv says */
export async function ensureSchemathesis() {
  const isWindows = process.platform === 'win32';
  const folder = join(FOLDER, isWindows ? 'Scripts' : 'bin');
  const program = join(folder, 'schemathesis');
  const wanted = hashOf([LOCK]);
  if (existsSync(FOLDER) && isStamped(STAMP, wanted)) return program;
  await step(
    'schemathesis: 28 packages, 45 MB on disk, 5 seconds',
    async () => {
      const uv = (...args) =>
        must('schemathesis cannot be installed. uv says:', venvPython(), [
          ...['-m', 'uv', '--quiet', ...args],
        ]);
      await uv('venv', '--clear', '--python', venvPython(), FOLDER);
      const python = ['--python', join(folder, 'python')];
      await uv('pip', 'install', ...python, '--require-hashes', '-r', LOCK);
      stamp(STAMP, wanted);
    },
  );
  return program;
}
