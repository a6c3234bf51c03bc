// Replaces a file as Git does it: the new bytes go into FILE.lock, which then
// takes the name of FILE. There is always a whole file, the old or the new.
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { BookError } from './address-book.ts';

// #region replace
/** Replaces a file, or makes it, while no other program does.
 * @param bytesFor is called when the file is locked, and gives its new bytes
 * @throws BookError if another program holds the lock */
export function replaceFile(path: string, bytesFor: () => Uint8Array): void {
  const lock = `${path}.lock`;
  const mode = modeOf(path);
  const resume = deferSignals();
  try {
    createLock(lock, path, mode);
    try {
      writeThrough(lock, bytesFor(), mode);
      renameSync(lock, path);
    } catch (error) {
      // The lock is still ours. After renameSync it could be another's.
      rmSync(lock);
      throw error;
    }
    syncFolder(dirname(path));
  } finally {
    resume();
  }
}
// #endregion replace

// A file that may not be written is not replaced either, and a new one may be
// read and written by the same people.
function modeOf(path: string): number | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats) accessSync(path, constants.W_OK);
  return stats && stats.mode & 0o777;
}

// Node calls a listener when other code is done: with one, Ctrl-C waits for the
// few milliseconds until the file is whole and the lock is gone.
function deferSignals(): () => void {
  const wait = () => {};
  process.on('SIGINT', wait).on('SIGTERM', wait);
  return () => process.off('SIGINT', wait).off('SIGTERM', wait);
}

function createLock(lock: string, path: string, mode = 0o666): void {
  try {
    // `x` is for exclusive: one program makes the file, all others get an error.
    closeSync(openSync(lock, 'wx', mode));
  } catch (error) {
    const code = Error.isError(error) && 'code' in error && error.code;
    if (code === 'EEXIST') {
      throw new BookError(
        `Another program is writing ${path}. ` +
          `If none is, remove ${lock} and try again.`,
      );
    }
    if (code === 'ENOENT') {
      throw new BookError(`There is no folder for ${path}.`);
    }
    throw error;
  }
}

function writeThrough(lock: string, bytes: Uint8Array, mode?: number): void {
  const handle = openSync(lock, 'r+');
  try {
    writeFileSync(handle, bytes);
    // What the umask took away when the lock was made.
    if (mode !== undefined) fchmodSync(handle, mode);
    // Without this, a power cut could leave the new name with no bytes behind.
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

// The new name is on the disk when the folder is. Windows has no such call.
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
