// Keeps two processes from doing the same work at once.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const pause = new Int32Array(new SharedArrayBuffer(4));

/** Does some work while no other process holds the lock.
 * @param {string} lock path of the file that is there as long as the work lasts
 * @param {() => void} work */
export function locked(lock, work) {
  while (!take(lock)) Atomics.wait(pause, 0, 0, 100);
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The same for work that takes its time.
 * @param {string} lock path of the file that is there as long as the work lasts
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work gives
 * @template T */
export async function lockedAsync(lock, work) {
  while (!take(lock)) await setTimeout(100);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    return false;
  }
}

// A process that was killed leaves its lock behind.
function isAbandoned(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return false;
  } catch (error) {
    // ENOENT: just now given back. EPERM: somebody else's, and alive.
    return error.code === 'ESRCH';
  }
}
