// What the scripts of the page on streams in a browser print, in Chromium.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startProgram } from '@polyglot-grpc/lesson-testing/programs';
import type { Browser } from 'playwright-core';

const lesson = join(import.meta.dirname, '../../../packages/lessons/gateway');

// Each script, how its last line begins, and how many such lines there are.
const SCRIPTS = [
  ['events', 'the end', 1],
  ['lines', 'the end', 2],
  ['array', '3 ', 1],
  ['pen-pal', 'closed', 1],
  ['empty-card', 'closed', 1],
  ['foreign', 'closed', 1],
] as const;

/** Runs each script, and gives what it prints as a region of its name.
 * @param server `src/server.ts` or `python/server.py` */
export async function browserStreams(
  browser: Browser,
  server = 'src/server.ts',
): Promise<string> {
  await using backend = await startProgram(join(lesson, server));
  await using gateway = await startProgram(
    join(lesson, 'src/gateway.ts'),
    ...['--grpc-server-endpoint', `localhost:${backend.port}`],
  );
  await using stranger = await startPage();
  const parts: string[] = [];
  for (const [name, last, times] of SCRIPTS) {
    const isForeign = name === 'foreign';
    const origin = `http://localhost:${isForeign ? stranger.port : gateway.port}`;
    const file = join(lesson, `src/browser/${name}.js`);
    const script = readFileSync(file, 'utf8').replaceAll(
      'localhost:8081',
      `localhost:${gateway.port}`,
    );
    const printed = await run(browser, `${origin}/v1/hello/you`, script, {
      last,
      times,
    });
    parts.push(`# #region ${name}\n${printed}# #endregion ${name}\n`);
  }
  return parts.join('');
}

// An answer in JSON is a page as well, of the gateway's own origin.
async function run(
  browser: Browser,
  url: string,
  content: string,
  { last, times }: { last: string; times: number },
): Promise<string> {
  const page = await browser.newPage();
  await page.goto(url);
  const lines: string[] = [];
  const over = Promise.withResolvers<void>();
  page.on('console', (message) => {
    // What the browser itself complains of has no arguments.
    if (message.type() !== 'log') return;
    lines.push(`${message.text().trimEnd()}\n`);
    const ends = lines.filter((line) => line.startsWith(last));
    if (ends.length === times) over.resolve();
  });
  await page.addScriptTag({ type: 'module', content });
  await over.promise;
  await page.close();
  return lines.join('');
}

// A page of another origin.
async function startPage() {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<!doctype html>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}
