// The command line, and what a wrong one is told.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readFlags } from './flags.ts';

const SUITES = ['lookups', 'unary'];
const KNOWN =
  'Suites: lookups, unary. ' +
  'Flags: --quick, --profile, --anyway, --rounds N, --out FILE.';

test('without names all suites are meant, and each once', () => {
  expect(readFlags(['--quick'], SUITES)).toMatchObject({
    names: SUITES,
    quick: true,
    out: expect.stringMatching(/\.results.bench\.json$/),
  });
  const { names } = readFlags(['unary', 'unary'], SUITES);
  expect(names).toEqual(['unary']);
});

test.each([
  [['speed'], 'No suite "speed".'],
  [['--fast'], "Unknown option '--fast'."],
  [['--rounds', '0'], '--rounds takes a number from 1 to 99, not "0".'],
])('%j is answered with what there is', (args, said) => {
  expect(() => readFlags(args, SUITES)).toThrow(`${said} ${KNOWN}`);
});

test('a wrong command line ends the program with one sentence', () => {
  const program = join(import.meta.dirname, 'bench.ts');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'speed'],
    { encoding: 'utf8' },
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^No suite "speed"\. Suites: .*\n$/);
});
