// What a reader meets who starts a Go program.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { workspaceRoot } from '../setup/run.mjs';
import { goMissing } from './go.mjs';

// `go vet ./...` does not look into a folder that begins with a dot.
mkdirSync(join(workspaceRoot, '.results'), { recursive: true });
const folder = mkdtempSync(join(workspaceRoot, '.results/go-'));
const program = relative(workspaceRoot, folder);
afterAll(() => {
  for (const each of [folder, join(workspaceRoot, '.go', program)]) {
    rmSync(each, { recursive: true, force: true });
  }
});

function runGo(env = process.env) {
  const args = [join(import.meta.dirname, 'go.mjs'), program, '--colour'];
  return spawnSync(process.execPath, args, { encoding: 'utf8', env });
}

const main = (body: string) =>
  writeFileSync(
    join(folder, 'main.go'),
    `package main\n\nimport "os"\n\nfunc main() { ${body} }\n`,
  );

test('is told in a sentence what to install where Go is missing', () => {
  expect(runGo({ PATH: folder })).toMatchObject({
    stdout: '',
    stderr:
      'Go 1.26 or newer is needed: install it from go.dev/dl, ' +
      'or with your package manager.\n',
    status: 1,
  });
});

const missing = goMissing();
const testGo = missing === undefined ? test : test.skip;
const why = missing === undefined ? '' : ` (${missing})`;

testGo(`gets the program's own words and exit code, and not Go's${why}`, () => {
  main('println(os.Args[1]); os.Exit(7)');
  expect(runGo()).toMatchObject({ stderr: '--colour\n', status: 7 });
});

testGo(`runs what it has just changed${why}`, () => {
  main('os.Exit(8)');
  expect(runGo()).toMatchObject({ stderr: '', status: 8 });
});

testGo(`is told where a program cannot be compiled${why}`, () => {
  main('os.Exit("nine")');
  const { stderr, status } = runGo();
  expect(stderr).toContain(`${program} cannot be built:\n`);
  expect(stderr).toContain('main.go:5:');
  expect(status).toBe(1);
});
