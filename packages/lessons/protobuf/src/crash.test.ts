// What can come between while a book is written: a full disk, or Ctrl-C. There
// is a whole book afterwards, and no lock.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, watch } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { startFileIn } from '@polyglot-grpc/lesson-testing/programs';
import { fileOf, inEveryLanguage, openDesk } from './every-language.ts';

const ADA = ['my.book', '--name', 'Ada', '--id', '9'];
// A small disk has to be mounted, which root may do on Linux, though not in every
// container.
const testMount = canMount() ? test : test.skip;

inEveryLanguage(describe, (language) => {
  testMount(
    'keeps the book when the disk is full (skipped without the right to mount)',
    async () => {
      await using desk = await openDesk();
      mountSmallDisk(desk.folder);
      try {
        const path = join(desk.folder, 'my.book');
        // 40 of 64 kB: enough for one book, and not for its successor beside it.
        await writeFile(
          path,
          Buffer.from(`7ac0b802${'00'.repeat(40_000)}`, 'hex'),
        );
        expect(await desk.run(language, 'add-person', ...ADA)).toEqual({
          stdout: '',
          stderr: 'my.book cannot be written: no space left on device.\n',
          exitCode: 1,
        });
        expect((await stat(path)).size).toBe(40_004);
        expect(await desk.files()).toEqual(['my.book']);
      } finally {
        execFileSync('umount', [desk.folder]);
      }
    },
  );

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'leaves no lock and a whole book on %s',
    async (signal) => {
      // A large book takes a while, so that the signal comes in the middle.
      await using desk = await openDesk('0a00'.repeat(1_000_000));
      const file = fileOf(language, 'add-person');
      const watcher = watch(desk.folder);
      const { child, end } = startFileIn({ cwd: desk.folder }, file, ...ADA);
      watcher.once('change', () => child.kill(signal));
      await end;
      watcher.close();
      const size = (await stat(join(desk.folder, 'my.book'))).size;
      expect([2_000_000, 2_000_017]).toContain(size);
      expect(await desk.files()).toEqual(['my.book']);
    },
  );
});

function mountSmallDisk(folder: string): void {
  const options = ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs'];
  execFileSync('mount', [...options, folder], { stdio: 'ignore' });
}

function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  try {
    mountSmallDisk(folder);
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}
