// Writes what became of every cell: .results/matrix.json, matrix.md and
// interop.junit.xml. Jest calls it; a cell's titles say all but the outcome.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { junit, markdown } from './src/reports.ts';
import { cellOf } from './src/results.ts';

const workspaceRoot = resolve(import.meta.dirname, '../..');
const results = join(workspaceRoot, '.results');
const toldFile = join(results, 'told.json');

export default class MatrixReporter {
  onRunComplete(_, { testResults }) {
    mkdirSync(results, { recursive: true });
    const tests = testResults.flatMap((file) => file.testResults);
    write('interop.junit.xml', junit(tests));
    const { versions, times } = existsSync(toldFile)
      ? JSON.parse(readFileSync(toldFile, 'utf8'))
      : { versions: {}, times: {} };
    const cells = testResults
      .filter(({ testFilePath }) => testFilePath.endsWith('matrix.test.ts'))
      .flatMap((file) => file.testResults)
      .map((test) => cellOf(test, times));
    if (cells.length === 0) return;
    const matrix = {
      commit: commit(),
      generated: new Date().toISOString(),
      versions,
      cells,
    };
    write('matrix.json', `${JSON.stringify(matrix, null, 2)}\n`);
    write('matrix.md', markdown(matrix));
    const count = (outcome) =>
      cells.filter((cell) => cell.outcome === outcome).length;
    console.error(
      `Matrix: ${count('pass')} pass, ${count('fail')} fail, ` +
        `${count('skip')} skip, ${count('xfail')} known defects. ` +
        'Tables: .results/matrix.md',
    );
  }
}

function write(name, text) {
  writeFileSync(join(results, name), text);
}

function commit() {
  const options = { cwd: workspaceRoot, encoding: 'utf8' };
  return execFileSync('git', ['rev-parse', 'HEAD'], options).trim();
}
