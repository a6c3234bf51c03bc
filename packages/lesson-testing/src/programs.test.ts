// What a test hears of a program that ends too soon.
import { spawn } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { lineOf } from './programs.ts';

test('a program that ends before its line says why', async () => {
  const code = 'console.log("Hello"); console.error("No more."); ';
  const child = spawn(process.execPath, ['-e', code]);
  await expect(lineOf(child, /^Listening.*/)).rejects.toThrow(
    /ended: No more\.\n$/,
  );
});
