// The server of the built site, with a site of three files.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serveSite } from '../serve.mjs';

const program = join(import.meta.dirname, '../serve.mjs');
const folder = mkdtempSync(join(tmpdir(), 'website-'));
const root = join(folder, 'build');
let server: Server;
let port = 0;

beforeAll(async () => {
  mkdirSync(join(root, 'zh-Hans/learn'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(root, '404.html'), 'no such page');
  writeFileSync(join(root, 'zh-Hans/404.html'), '找不到');
  writeFileSync(join(root, 'zh-Hans/learn/index.html'), '课程');
  server = await serveSite({ port: 0, root });
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

test.each([
  ['/zh-Hans/learn/', 200, '课程'],
  ['/zh-Hans/learn/?query', 200, '课程'],
  ['/zh-Hans/learn', 301, ''],
  ['/none', 404, 'no such page'],
  ['/zh-Hans/none', 404, '找不到'],
  ['/../secret.txt', 404, 'no such page'],
  ['/%2e%2e/secret.txt', 404, 'no such page'],
  ['/..%2fsecret.txt', 404, 'no such page'],
  ['/%00', 404, 'no such page'],
  ['/%', 404, 'no such page'],
  ['//', 404, 'no such page'],
])('answers %s with %i', async (path, status, body) => {
  expect(await get(path)).toEqual({ status, body });
});

test('serves a site whose pages begin below the root', async () => {
  const below = await serveSite({ port: 0, root, baseUrl: '/course/' });
  const base = `http://127.0.0.1:${(below.address() as AddressInfo).port}`;
  const answer = await fetch(`${base}/course/zh-Hans/learn/`);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await answer.text()).toBe('课程');
  expect((await fetch(`${base}/zh-Hans/learn/`)).status).toBe(404);
  below.close();
  below.closeAllConnections();
});

test.each([
  [
    () => `${port}`,
    () => `Port ${port} on 127.0.0.1 is in use. Choose another with --port.\n`,
  ],
  [() => 'many', () => '--port many is not a port. Give 0 to 65535.\n'],
])('says in a sentence what is wrong with a port', async (flag, sentence) => {
  const child = spawn(process.execPath, [program, '--port', flag()]);
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, 'close');
  expect({ code, stderr }).toEqual({ code: 1, stderr: sentence() });
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  'ends with 0 on %s',
  async (signal) => {
    const child = spawn(process.execPath, [program, '--port', '0']);
    const [line] = await once(child.stdout, 'data');
    expect(`${line}`).toMatch(/^http:\/\/127\.0\.0\.1:\d+\n$/);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
  },
);

// Unlike fetch, this sends the path as it is.
async function get(path: string): Promise<{ status?: number; body: string }> {
  const sent = request({ port, path, host: '127.0.0.1' }).end();
  const [answer] = await once(sent, 'response');
  let body = '';
  for await (const chunk of answer) body += chunk;
  return { status: answer.statusCode, body };
}
