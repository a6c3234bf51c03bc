// What the servers and clients of every lesson do alike, in every language.
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { listeningHostsOfTree } from './listening.ts';
import {
  EMPTY_PORT,
  prepare,
  runFile,
  startProgram,
  whyNotHere,
} from './programs.ts';

const UNKNOWN_FLAG = [
  ['--colour', 'red'],
  /--colour.* Flags and defaults: --/,
] as const;
const WRONG_FLAGS = [
  UNKNOWN_FLAG,
  [['--port', '70000'], /--port takes a whole number .* not "70000"\.$/],
  // An address that no machine has: it is reserved for documents.
  [['--host', '192.0.2.1'], /^--host 192\.0\.2\.1 is not an address of this/],
] as const;

/** Declares the tests of a lesson's programs, which it finds by their names.
 * @param folder absolute path of the lesson */
export function checkPrograms(folder: string): void {
  const lesson = basename(folder);
  for (const file of programs(folder, 'server')) {
    describeProgram(folder, file, checkServer, lesson);
  }
  for (const file of programs(folder, 'client')) {
    describeProgram(folder, file, checkClient, lesson);
  }
}

function programs(folder: string, role: string): string[] {
  const Role = role.replace(/^./, (letter) => letter.toUpperCase());
  const patterns = [
    `{src,python}/${role}{,[-_]*}.{ts,py}`,
    `go/${role}{,-*}/main.go`,
    `java/src/main/java/*/*${Role}.java`,
  ];
  return globSync(patterns, { cwd: folder }).sort();
}

const LOOPBACK = '127.0.0.1';

// Go and Java compile a program when nothing has done so before.
const COMPILE_MS = 300_000;

function describeProgram(
  folder: string,
  file: string,
  checks: (file: string, lesson: string) => void,
  lesson: string,
): void {
  const missing = whyNotHere(file);
  const title = missing === undefined ? file : `${file} (${missing})`;
  const describeIt = missing === undefined ? describe : describe.skip;
  describeIt(title, () => {
    beforeAll(() => {
      prepare(join(folder, file));
    }, COMPILE_MS);
    checks(join(folder, file), lesson);
  });
}

function checkServer(file: string, lesson: string): void {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'says how to call it, listens there alone and exits with 0 on %s',
    async (signal) => {
      await using server = await startProgram(file);
      // The system knows better than the line that the server prints.
      const hosts = listeningHostsOfTree(Number(server.child.pid));
      expect(hosts ?? [LOOPBACK]).toEqual([LOOPBACK]);
      const { stdout, ...end } = await server.end(signal);
      expect(end).toEqual({ stderr: '', exitCode: 0 });
      const addresses = addressesOf(server.port);
      expect(stdout.replace(addresses, 'ADDRESSES')).toBe(
        `Listening on 127.0.0.1:${server.port}. In another terminal: ` +
          `npx nx client ${lesson} --address ADDRESSES\n`,
      );
    },
  );

  test('names the busy port and the flag when the port is taken', async () => {
    await using server = await startProgram(file);
    const port = String(server.port);
    for (const host of ['127.0.0.1', 'localhost']) {
      expect(await runFile(file, '--port', port, '--host', host)).toEqual({
        stdout: '',
        stderr: `Port ${port} on ${host} is in use. Choose another with --port.\n`,
        exitCode: 1,
      });
    }
  });

  test.each(WRONG_FLAGS)('answers %j with one sentence', async (args, said) => {
    await expectSentence(file, args, said);
  });
}

// What the client is told: localhost, or each port of a server that stands for
// several.
function addressesOf(port: number): RegExp {
  const several = `ipv4:127.0.0.1:${port}(,127.0.0.1:\\d+)+ --servers \\d+`;
  return RegExp(`localhost:${port}|${several}`);
}

function checkClient(file: string, lesson: string): void {
  test('answers an unknown flag with one sentence', async () => {
    const [args, said] = UNKNOWN_FLAG;
    await expectSentence(file, args, said);
  });

  test('says which command starts a server when none answers', async () => {
    const address = `localhost:${EMPTY_PORT}`;
    // A client may have said before what it is about to ask.
    expect(await runFile(file, '--address', address)).toMatchObject({
      stderr:
        `No server answers at ${address}. ` +
        `Start one in another terminal: npx nx serve ${lesson}\n`,
      exitCode: 1,
    });
  });
}

async function expectSentence(
  file: string,
  args: readonly string[],
  said: RegExp,
) {
  const { stdout, stderr, exitCode } = await runFile(file, ...args);
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
  expect(stderr.trim()).toMatch(said);
  expect(stderr.trim().split('\n')).toHaveLength(1);
}
