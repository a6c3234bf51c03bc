// The plain commands of a page, typed by a test into an empty folder.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  expectedOutput,
  type Language,
} from '@polyglot-grpc/lesson-testing/output';
import { lineOf, whyNotHere } from '@polyglot-grpc/lesson-testing/programs';
import { filesBelow, lessonsOf, read } from '../structure/tree.ts';
import { setUpIn, startIn, typeIn } from './empty-folder.ts';
import { plainCommandsOf } from './plain-commands.ts';

const root = resolve(import.meta.dirname, '../..');
const pages = filesBelow(join(root, 'docs'));
const folders = mkdtempSync(join(tmpdir(), 'plain-commands-'));
afterAll(() => rmSync(folders, { recursive: true }));

const SERVER = 'src/server.ts';
const noOpenssl = spawnSync('openssl', ['version']).error;

// The tabs, each with the files that a lesson has in that language.
const LANGUAGES: Record<string, string> = {
  TypeScript: 'src/*.ts',
  Python: 'python/*.py',
  Go: 'go/*/main.go',
  Java: 'java/src/main/java/*/*.java',
};

const languagesOf = (lesson: string) =>
  Object.keys(LANGUAGES).filter((language) => {
    const cwd = join(root, 'packages/lessons', lesson);
    return globSync(LANGUAGES[language] ?? '', { cwd }).length > 0;
  });

describe.each(lessonsOf(root))('the page of %s', (lesson) => {
  const page = pages.find((file) => file.endsWith(`-${lesson}.mdx`));
  const tabs = page ? plainCommandsOf(read(root, `docs/${page}`)) : [];

  test('has the section "The plain commands", as that of helloworld', () => {
    const languages = tabs.map(({ language }) => language);
    expect(languages).toEqual(languagesOf(lesson));
  });

  for (const { language, setUp, serve, call, front } of tabs) {
    const missing =
      process.platform === 'win32'
        ? 'they are for a shell'
        : setUp.includes('openssl') && noOpenssl
          ? 'no openssl here'
          : whyNotHere(LANGUAGES[language] ?? language);
    const describeIt = missing === undefined ? describe : describe.skip;
    describeIt(
      `has plain commands in ${language}${missing ? ` (${missing})` : ''}`,
      () => {
        const folder = mkdtempSync(join(folders, `${lesson}-`));
        beforeAll(() => setUpIn(folder, root, setUp), 600_000);

        test('that print what output.txt holds', async () => {
          if (!existsSync(join(root, 'packages/lessons', lesson, SERVER))) {
            typeIn(folder, root, serve);
            expect(typeIn(folder, root, call)).toBe(outputOf(lesson, language));
            return;
          }
          await using server = await serveIn(folder, serve);
          // The server says how to call it, where it is more than one address.
          const [, told] = server.line.match(/(--address ipv4:.*)$/) ?? [];
          const flags = told ?? `--address localhost:${server.port}`;
          expect(typeIn(folder, root, `${call} ${flags}`)).toBe(
            outputOf(lesson, language),
          );
        });

        if (front === '') return;
        test('whose last program answers by HTTP', async () => {
          await using server = await serveIn(folder, serve);
          const there = front.replace(':50051', `:${server.port}`);
          await using program = await serveIn(folder, there);
          const url = program.line.match(/http:.*/)?.[0] ?? '';
          expect((await fetch(url)).status).toBe(200);
        });
      },
    );
  }
});

// Starts a program on a free port, and waits until it listens.
async function serveIn(folder: string, command: string) {
  const child = startIn(folder, root, `${command} --port 0`);
  const line = await lineOf(child, /^Listening on .*/);
  const stop = async () => {
    child.kill();
    await once(child, 'exit');
  };
  const port = line.match(/:(\d+)\. /)?.[1];
  return { line, port, [Symbol.asyncDispose]: stop };
}

// The tab's language is that of the client and of the server.
function outputOf(lesson: string, tab: string): string {
  const language = tab.toLowerCase() as Language;
  const folder = join(root, 'packages/lessons', lesson);
  return expectedOutput(folder, { server: language, client: language });
}
