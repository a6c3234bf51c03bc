// The closing line counts what Jest and pytest report, and nothing else.
import { expect, test } from '@jest/globals';
import { Tally } from './tally.mjs';

test('counts each test of Jest by its status', () => {
  const tally = new Tally();
  const results = [
    ['passed', 'a'],
    ['failed', 'b'],
    ['pending', 'c (no engine)'],
  ].map(([status, fullName]) => ({ status, fullName }));
  tally.addJest(
    { testResults: [{ name: 'x', assertionResults: results }] },
    's',
  );
  expect(tally).toMatchObject({ passed: 1, failed: 1, skipped: 1 });
  expect(tally.failures).toEqual(['s: b']);
  expect(tally.skips).toEqual(['s: c (no engine)']);
});

test('counts a Jest file that cannot be run as failed', () => {
  const tally = new Tally();
  const broken = { name: 'x.test.ts', status: 'failed', assertionResults: [] };
  tally.addJest({ testResults: [broken] }, 'unit');
  expect(tally.failures).toEqual(['unit: x.test.ts cannot be run']);
});

test('counts a known defect of the matrix as skipped, with its link', () => {
  const tally = new Tally();
  tally.pass(3);
  const defect = { outcome: 'xfail', reason: 'joined', link: 'example.org/1' };
  tally.addKnownDefects({ cells: [{ outcome: 'pass' }, defect, defect] });
  expect(tally).toMatchObject({ passed: 1, skipped: 2 });
  expect(tally.skips).toEqual(['2 × known defect: joined (example.org/1)']);
});

test('counts errors of pytest as failures and names the skipped', () => {
  const tally = new Tally();
  tally.addJUnit(
    '<testsuites><testsuite name="pytest" errors="1" failures="2" skipped="1" ' +
      'tests="9"><testcase><skipped type="pytest.skip" message="no asyncio"/>' +
      '</testcase></testsuite></testsuites>',
    'lesson',
  );
  expect(tally).toMatchObject({ passed: 5, failed: 3, skipped: 1 });
  expect(tally.skips).toEqual(['lesson: no asyncio']);
});

test('counts each test of Go, and a package that cannot be built', () => {
  const tally = new Tally();
  const events = [
    { Action: 'run', Package: 'p', Test: 'TestA' },
    { Action: 'pass', Package: 'p', Test: 'TestA/with_a_part' },
    { Action: 'pass', Package: 'p', Test: 'TestA' },
    { Action: 'fail', Package: 'p', Test: 'TestB' },
    { Action: 'skip', Package: 'p', Test: 'TestC' },
    { Action: 'fail', Package: 'p' },
    { Action: 'fail', Package: 'q', FailedBuild: 'q' },
  ];
  const lines = events.map((event) => JSON.stringify(event));
  tally.addGo(['go: downloading', ...lines].join('\n'), 'Go');
  expect(tally).toMatchObject({ passed: 1, failed: 2, skipped: 1 });
  expect(tally.failures).toEqual(['Go: p TestB', 'Go: q cannot be built']);
  expect(tally.skips).toEqual(['Go: p TestC']);
});
