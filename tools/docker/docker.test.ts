// What the Docker set-up asks of the engine, with a program in its place.
import { execFileSync } from 'node:child_process';
import { mkdtempDisposableSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { command } from './command.mjs';

// Runs code with a `docker` first on the PATH that notes its arguments, and
// gives the code's output and the notes.
function withDocker(
  script: string,
  code: string,
): { output: string; calls: string[] } {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'docker-test-'));
  const notes = join(folder.path, 'calls');
  const text = `#!/bin/sh\necho "$*" >>${notes}\n${script}\n`;
  writeFileSync(join(folder.path, 'docker'), text, { mode: 0o755 });
  const PATH = folder.path + delimiter + process.env.PATH;
  const output = execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', code],
    {
      env: { ...process.env, PATH },
      cwd: import.meta.dirname,
      encoding: 'utf8',
    },
  );
  const calls = readFileSync(notes, 'utf8').trim().split('\n');
  return { output: output.trim(), calls };
}

test('removes what carries the label of a run, and nothing else', () => {
  const { calls } = withDocker(
    'case "$1 $2" in "container ls") echo c1; echo c2;; "network ls") echo n1;; esac',
    "import { removeRun } from './labelled.mjs'; await removeRun('7');",
  );
  expect(calls).toEqual([
    'container ls --quiet --all --filter label=polyglot-grpc.run=7',
    'rm --force --volumes c1 c2',
    'network ls --quiet --filter label=polyglot-grpc.run=7',
    'network rm n1',
  ]);
});

test('leaves a run alone whose process lives', () => {
  const { calls } = withDocker(
    `case "$1 $2" in "container ls") echo ${process.pid};; esac`,
    "import { removeDeadRuns } from './labelled.mjs'; await removeDeadRuns();",
  );
  expect(calls.filter((call) => call.includes('rm '))).toEqual([]);
});

test('leaves the swarm of a run, and the bridge that came with it', () => {
  const { calls } = withDocker(
    `case "$1" in node) echo '{"polyglot-grpc.run":"7","polyglot-grpc.bridge":"made"}';; esac`,
    "import { leaveSwarm } from './swarm.mjs';" +
      "await leaveSwarm('8'); await leaveSwarm('7');",
  );
  expect(calls.filter((call) => !call.startsWith('node inspect'))).toEqual([
    'swarm leave --force',
    'network rm docker_gwbridge',
  ]);
});

test('makes no swarm of an engine that is in one', () => {
  const { output, calls } = withDocker(
    'echo active',
    "import { makeSwarm } from './swarm.mjs';" +
      "await makeSwarm('7').catch(({ message }) => console.log(message));",
  );
  expect(output).toMatch(/^This Docker engine is in a swarm already/);
  expect(calls).toEqual(['info --format {{.Swarm.LocalNodeState}}']);
});

test.each([
  [
    'of another run in its network',
    'run=6 polyglot-grpc-6',
    /^Other containers/,
  ],
  ["of somebody else's network", 'run= shop_default', /number is 1\.$/],
  ['of its own run', 'run=7 polyglot-grpc-7', /^undefined$/],
  ['of no network of their own', 'run= bridge', /^undefined$/],
  ['none', '', /^undefined$/],
])('beside containers %s a swarm is made or not', (_, line, said) => {
  const { output } = withDocker(
    `case "$1" in info) echo inactive;; ps) echo '${line}';; esac`,
    "import { lacksSwarm } from './swarm.mjs';" +
      "console.log(String(await lacksSwarm('7')));",
  );
  expect(output).toMatch(said);
});

test('removes the containers of failed builds, but none of a run', () => {
  const { calls } = withDocker(
    'case "$1 $2" in "container ls") echo "b1 "; echo "c1 7";; esac',
    "import { removeFailedBuilds } from './labelled.mjs';" +
      'await removeFailedBuilds();',
  );
  expect(calls.at(-1)).toBe('rm --force --volumes b1');
});

test('takes an engine that answers as it is', () => {
  const { output, calls } = withDocker(
    'echo 20.10',
    "import { ensureEngine } from './engine.mjs';" +
      'const engine = await ensureEngine(); await engine.stop();' +
      'console.log(engine.reason);',
  );
  expect(output).toBe('undefined');
  expect(calls).toEqual(['version --format {{.Server.Version}}']);
});

test('takes the base that was made before, without asking a registry', () => {
  const { output, calls } = withDocker(
    'case "$*" in *polyglot-base*) echo yes;; *) exit 1;; esac',
    "import { ensureBase } from './base.mjs';" +
      'console.log(await ensureBase());',
  );
  expect(output).toBe('polyglot-base:trixie');
  expect(calls.filter((call) => call.startsWith('pull'))).toEqual([]);
});

test('ends the message of a failed command with its last line', async () => {
  const code =
    "console.log('first'); console.error('no space left'); process.exit(3)";
  await expect(command(process.execPath, ['-e', code])).rejects.toThrow(
    /failed: no space left$/,
  );
});
