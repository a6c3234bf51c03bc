// The commands of curl on the pages about the gateway, typed by a test in front of
// the servers in both languages.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { whyNotHere } from '@polyglot-grpc/lesson-testing/programs';
import { pageRequests, RECORD } from '../record/gateway/page-requests.ts';
import { whyNoCurl } from '../record/gateway/reader.ts';
import { gatewayAnswers } from '../record/gateway/requests.ts';

const docs = resolve(import.meta.dirname, '../../docs');
const recorded = () => readFileSync(join(docs, 'data', RECORD), 'utf8');

test.each(['01-gateway', '02-gateway-rules', '04-browser-streams'])(
  'every command of curl on the page %s has its answer below it',
  (page) => {
    const text = readFileSync(join(docs, `05-http/${page}.mdx`), 'utf8');
    const shown = pageRequests().flatMap(({ commands }) => commands);
    const typed = text.split('\n').filter((line) => line.startsWith('curl '));
    expect(typed.filter((line) => !shown.includes(line))).toEqual([]);
  },
);

describe.each(['src/server.ts', 'python/server.py'])('%s', (server) => {
  const missing = whyNoCurl ?? whyNotHere(server);
  const testIt = missing === undefined ? test : test.skip;
  testIt(
    `answers through the gateway as docs/data/${RECORD} has it${
      missing ? ` (${missing})` : ' (npm run record)'
    }`,
    async () => {
      expect(await gatewayAnswers(server)).toBe(recorded());
    },
  );
});
