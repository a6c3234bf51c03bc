// The matrix can turn red: a wrong answer fails, and so does a known defect that
// has gone.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { knownDefects } from './known-defects.ts';
import { workspaceRoot } from './workspace.ts';

test('a wrong output and a defect that starts to pass fail the run', async () => {
  const { exitCode, counts } = await runJest('red.ts');
  expect(exitCode).not.toBe(0);
  expect(counts.numPassedTests).toBe(0);
  expect(counts.numFailedTests).toBe(counts.numTotalTests);
  expect(counts.numTotalTests).toBeGreaterThan(knownDefects.length);
}, 120_000);

function runJest(
  fixture: string,
): Promise<{ exitCode: number; counts: Record<string, number> }> {
  const config = JSON.stringify({
    rootDir: workspaceRoot,
    roots: ['<rootDir>/apps/interop/src/fixtures'],
    testMatch: [`**/${fixture}`],
    transform: { '\\.ts$': '<rootDir>/tools/jest/strip-types.mjs' },
    extensionsToTreatAsEsm: ['.ts'],
  });
  const args = [
    '--experimental-vm-modules',
    join(workspaceRoot, 'node_modules/jest/bin/jest.js'),
    ...['--config', config, '--json'],
  ];
  return new Promise((resolve, reject) => {
    // Every cell that fails on purpose is in the report: more than the 1 MiB
    // that execFile keeps by itself.
    execFile(
      process.execPath,
      args,
      { maxBuffer: Infinity },
      (error, stdout) => {
        const exitCode = typeof error?.code === 'number' ? error.code : 0;
        try {
          resolve({ exitCode, counts: JSON.parse(stdout) });
        } catch (cause) {
          reject(
            new Error(`Jest's report is no JSON: ${stdout.slice(-200)}`, {
              cause,
            }),
          );
        }
      },
    );
  });
}
