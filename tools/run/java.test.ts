// What a reader meets who starts a Java program. Maven has to know a module, so
// the test has a small workspace of its own.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { workspaceRoot } from '../setup/run.mjs';
import { javaMissing } from './java.mjs';

const folder = mkdtempSync(join(tmpdir(), 'java-'));
const sources = 'packages/small/java/src/main/java/small';
const program = `${sources}/Small.java`;

beforeAll(() => {
  for (const path of ['.mvn', 'tools/run', 'tools/setup']) {
    cpSync(join(workspaceRoot, path), join(folder, path), { recursive: true });
  }
  mkdirSync(join(folder, sources), { recursive: true });
  const parent = readFileSync(join(workspaceRoot, 'pom.xml'), 'utf8');
  const modules = '<modules><module>packages/small/java</module></modules>';
  write('pom.xml', parent.replace(/<modules>.*<\/modules>/s, modules));
  const [, coordinates] = parent.match(/(<groupId>.*?<\/version>)/s) ?? [];
  write(
    'packages/small/java/pom.xml',
    '<project><modelVersion>4.0.0</modelVersion>' +
      `<parent>${coordinates}<relativePath>../../../pom.xml</relativePath></parent>` +
      '<artifactId>small</artifactId></project>',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string) =>
  writeFileSync(join(folder, file), text);

const main = (body: string) =>
  write(
    program,
    `package small;\n\nclass Small {\n  public static void main(String[] args) {\n${body}\n}}\n`,
  );

const words = (file: string) => [
  join(folder, 'tools/run/java.mjs'),
  ...[file, '--colour'],
];

function runJava(file = program, env = process.env) {
  return spawnSync(process.execPath, words(file), { encoding: 'utf8', env });
}

test('is told in a sentence what to install where Java is missing', () => {
  expect(runJava(program, { PATH: folder })).toMatchObject({
    stdout: '',
    stderr:
      'A JDK of 17 or newer and Maven are needed: on Debian, ' +
      'apt install default-jdk-headless maven; elsewhere, ' +
      'see adoptium.net and maven.apache.org.\n',
    status: 1,
  });
});

test('is told which program Maven does not know', () => {
  expect(runJava('apps/java/src/main/java/A.java')).toMatchObject({
    stderr:
      'apps/java/src/main/java/A.java is in no module of pom.xml. ' +
      'Add its folder there.\n',
    status: 1,
  });
});

const missing = javaMissing();
const testJava = missing === undefined ? test : test.skip;
const why = missing === undefined ? '' : ` (${missing})`;
const BUILDING = /^Building small with Maven\..*\n/;

// The first time, Maven fetches its plug-ins.
const FIRST_MS = 300_000;

testJava(
  `gets the program's own words and exit code, and builds it once${why}`,
  () => {
    main('System.err.println(args[0]); System.exit(7);');
    const first = runJava();
    expect(first.stderr).toMatch(BUILDING);
    expect(first.stderr.replace(BUILDING, '')).toBe('--colour\n');
    expect(first.status).toBe(7);
    expect(runJava()).toMatchObject({ stderr: '--colour\n', status: 7 });
  },
  FIRST_MS,
);

testJava(
  `builds what has changed once when two are started${why}`,
  async () => {
    main('System.exit(8);');
    // A process that was killed has left its lock.
    const killed = spawnSync(process.execPath, ['--version']).pid;
    write('.java/building', String(killed));
    const two = [0, 1].map(async () => {
      const child = spawn(process.execPath, words(program));
      let said = '';
      child.stderr.on('data', (chunk) => {
        said += chunk;
      });
      const [code] = await once(child, 'close');
      return { code, built: BUILDING.test(said) };
    });
    const ended = await Promise.all(two);
    expect(ended.map(({ code }) => code)).toEqual([8, 8]);
    expect(ended.filter(({ built }) => built)).toHaveLength(1);
    expect(existsSync(join(folder, '.java/building'))).toBe(false);
  },
  FIRST_MS,
);

testJava(
  `is told where a program cannot be compiled${why}`,
  () => {
    main('System.exit("nine");');
    const { stderr, status } = runJava();
    expect(stderr).toContain('packages/small/java cannot be built:\n');
    expect(stderr).toContain('Small.java:[5,');
    expect(stderr).not.toContain('re-run Maven');
    expect(status).toBe(1);
  },
  FIRST_MS,
);
