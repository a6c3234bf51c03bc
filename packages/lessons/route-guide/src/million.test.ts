// The servers of every language among a million features: a client prints what it
// always prints, and finds the last feature that was made.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Metadata } from '@grpc/grpc-js';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import {
  prepare,
  runFile,
  startProgram,
  whyNotHere,
} from '@polyglot-grpc/lesson-testing/programs';
import type { Feature } from '@stubs/routeguide/static/routeguide/route_guide.ts';
import { connect } from './counting-guide.ts';
import { MOST_MADE_FEATURES, madeFeature, madePoint } from './made-features.ts';
import { untilServing } from './readiness.ts';

const lesson = join(import.meta.dirname, '..');
const output = readFileSync(join(lesson, 'output.txt'), 'utf8');
const SERVERS = globSync(
  [
    ...['src/server{,-*}.ts', 'python/server{,_*}.py', 'go/server/main.go'],
    'java/src/main/java/*/*Server.java',
  ],
  { cwd: lesson },
).sort();
// Go and Java compile a program when nothing has done so before.
const COMPILE_MS = 300_000;

describe.each(SERVERS)('%s', (name) => {
  const file = join(lesson, name);
  const missing = whyNotHere(file);
  const describeIt = missing === undefined ? describe : describe.skip;
  describeIt(missing ?? 'with --features 1000000', () => {
    beforeAll(() => {
      prepare(file);
    }, COMPILE_MS);

    test('answers as in output.txt, and finds the last that was made', () =>
      checkAnswers(file));
  });
});

async function checkAnswers(file: string): Promise<void> {
  const features = String(MOST_MADE_FEATURES);
  await using server = await startProgram(file, '--features', features);
  await untilServing(server.port);
  using guide = connect(server.port);
  const last = MOST_MADE_FEATURES - 1;
  const answer = unary<Feature>((done) =>
    guide.stub.getFeature(madePoint(last), new Metadata(), done),
  );
  await expect(answer).resolves.toEqual(madeFeature(last));
  const client = join(lesson, 'src/client.ts');
  const address = `localhost:${server.port}`;
  const { stdout } = await runFile(client, '--address', address);
  expect(stdout).toBe(output);
}
