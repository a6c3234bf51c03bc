// What nx test runs for one project.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const workspaceRoot = resolve(import.meta.dirname, '../..');

function unit(project: string) {
  const program = join(import.meta.dirname, 'unit.mjs');
  const options = { cwd: workspaceRoot, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, [program, project], options);
}

test('a folder that is no project is answered with one sentence', () => {
  expect(unit('packages/nothing')).toMatchObject({
    stderr:
      'No project "packages/nothing". Say its folder: packages/lesson-kit\n',
    status: 1,
  });
});

test('a project whose test fails ends with exit code 1', () => {
  mkdirSync(join(workspaceRoot, '.results'), { recursive: true });
  const folder = mkdtempSync(join(workspaceRoot, '.results/unit-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(folder, 'red.test.ts'),
      'test("is red", () => { throw 0; });',
    );
    const { stderr, status } = unit(relative(workspaceRoot, folder));
    expect(stderr).toContain('is red');
    expect(status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
