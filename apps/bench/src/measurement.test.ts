// A very small measurement of real servers, and what stops one.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { missingFor } from '../../../tools/run/command.mjs';
import { lessonNamed, type Program } from '../../interop/src/workspace.ts';
import { askAll } from './answer.ts';
import { compareServers } from './compare-servers.ts';
import { choosePinning } from './machine.ts';
import { whatIsMissing } from './requirements.ts';
import type { Case, SuiteResult } from './results.ts';
import { addResult } from './results-file.ts';
import { runSuite } from './run-suite.ts';
import { startServer } from './server.ts';
import type { Suite } from './suite.ts';
import { sayHello } from './suites/unary.ts';
import { variedLoad } from './varied-load.ts';

const missing = await whatIsMissing();
const describeIt = missing ? describe.skip : describe;
// Long enough that a busy machine still answers a call.
const TINY = { warmUpSeconds: 2, seconds: 2, rounds: 2, quick: true };

const tired: Program = {
  ...{ name: 'tired', language: 'typescript', project: 'apps/bench' },
  file: 'apps/bench/src/fixtures/tired-greeter.ts',
};

describeIt(missing ? `a measurement (${missing})` : 'a measurement', () => {
  test('gives values, ratios and verdicts in the form that the page reads', async () => {
    const programs = lessonNamed('helloworld').servers.filter(
      ({ name, file }) =>
        /^(typescript|python)$/.test(name) && !missingFor(file),
    );
    const result = await run(suiteOf(...programs));
    const found = written(result);
    expect(found.name).toBe('2×8');
    for (const each of found.measured) {
      expect(each.values).toHaveLength(TINY.rounds);
      expect(each.min).toBeGreaterThan(1);
      expect(each.max).toBeLessThan(100_000);
    }
    const names = programs.map(({ name }) => name);
    expect(found.measured.map((each) => each.server)).toEqual(names);
    expect(found.ratios).toHaveLength(names.length - 1);
    for (const each of found.ratios) {
      expect(each.verdict).toMatch(/goal reached|as expected|missed/);
    }
    expect(result).toMatchObject({
      commit: expect.stringMatching(/^[0-9a-f]{10}\+?$/),
      disturbance: expect.any(Number),
      conditions: { warmUpSeconds: 2, seconds: 2, rounds: 2 },
      ...{ quick: true, unit: 'µs', skipped: [] },
    });
  });

  test('stops at a server whose answer is wrong', async () => {
    await expect(run(suiteOf(tired))).rejects.toThrow(
      '/helloworld.Greeter/SayHello answers wrongly: "nothing"',
    );
  });

  test.each(['error', 'nothing'])(
    'stops at a server that answers with "%s" once it is under load',
    async (wrong) => {
      const args = ['--right', '5', '--wrong', wrong];
      await expect(run(suiteOf({ ...tired, args }))).rejects.toThrow(
        /answers wrongly under load: \d+ of \d+ calls succeeded, with \d+ bytes/,
      );
    },
  );

  test.each([
    ['error', 'grpc-status 10'],
    ['nothing', 'an answer under load is not the right one'],
  ])('of many questions stops at "%s" and says: %s', async (wrong, fault) => {
    const args = ['--right', '50', '--wrong', wrong];
    const { server: cpu, load: loadCpu } = choosePinning();
    await using server = await startServer(tired, cpu, args);
    const { address } = server;
    const answers = await askAll(address, [sayHello]);
    const load = variedLoad(address, answers, loadCpu);
    await expect(load.run({ requests: 20 })).resolves.toMatchObject({
      succeeded: 20,
    });
    await expect(load.run({ requests: 50 })).rejects.toThrow(fault);
  });
});

function suiteOf(...programs: (Program & { args?: string[] })[]): Suite {
  const comparison = {
    ...{ name: '2×8', question: sayHello, ours: 'typescript' },
    regime: { connections: 2, streams: 8 },
    expected: { python: { least: 3.5, goal: 4.5 } },
  };
  const rivals = programs.map(({ args = [], ...program }) => ({
    ...{ name: program.name, program, args },
  }));
  return {
    ...{ title: 'tiny', unit: 'µs' },
    run: async (bench) => [await compareServers(bench, rivals, comparison)],
  };
}

const run = (suite: Suite) => runSuite(suite, choosePinning(), TINY, () => {});

// The one case, as the page reads it: from the file.
function written(result: SuiteResult): Case {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'bench.json');
    const machine = { cpu: 'some', cores: 2, system: 'linux' };
    addResult(file, { machine, versions: {} }, 'tiny', result);
    return JSON.parse(readFileSync(file, 'utf8')).suites.tiny.cases[0];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
