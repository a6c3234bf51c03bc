// The packed command on the Node of this machine, where that is an older one that
// the package promises to run on. All other tests run on the workspace's own.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startBackend } from '../testing/backend.ts';
import { descriptors } from '../testing/descriptors.ts';
import { pack } from './pack.ts';

const OLDER = /^v2[02]\./;

const host = findNode();
if (!host) console.log('The host has no Node 20 or 22 in PATH: not tested.');
const testOnHost = host ? test : test.skip;

/** The first Node 20 or 22 in PATH that is no package of npm. */
function findNode(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders
    .filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder))
    .map((folder) => join(folder, 'node'))
    .find((node) => OLDER.test(versionOf(node)));
}

function versionOf(node: string): string {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? '';
}

const folder = mkdtempSync(join(tmpdir(), 'transcoder-host-node-'));
const set = join(folder, 'set.binpb');
// Below the folder whose node_modules has the packages that it needs.
const command = join(folder, 'package/dist/command/main.js');

beforeAll(() => {
  if (!host) return;
  const unpacked = spawnSync('tar', ['-xzf', pack(folder), '-C', folder]);
  expect(unpacked.status).toBe(0);
  writeFileSync(set, descriptors());
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): ChildProcess {
  return spawn(host ?? '', [command, '--descriptor-set', set, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

testOnHost('the packed command answers calls and describes them', async () => {
  await using backend = await startBackend();
  const endpoint = ['--grpc-server-endpoint', backend.address];
  const child = run(...endpoint, '--port', '0', '--openapi');
  const ended = once(child, 'exit');
  try {
    // Where it cannot start, it ends instead.
    const [line] = await Promise.race([
      once(child.stdout ?? child, 'data'),
      ended,
    ]);
    expect(String(line)).toMatch(/^Listening on 127\.0\.0\.1:\d+\. /);
    const [port] = /\d+(?=\. )/.exec(String(line)) ?? [];
    const url = `http://127.0.0.1:${port}`;
    const unary = await fetch(`${url}/v1/one/a`);
    expect([unary.status, await unary.json()]).toEqual([
      200,
      { name: 'a', id: '', rest: '', version: 0 },
    ]);
    const stream = await fetch(`${url}/v1/count/2`);
    expect([stream.status, await stream.text()]).toEqual([
      200,
      '{"result":{"index":"0","text":""}}\n{"result":{"index":"1","text":""}}\n',
    ]);
    const pages = ['/openapi.json', '/swagger-ui/', '/swagger-ui/start.js'];
    const answers = await Promise.all(pages.map((path) => fetch(url + path)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  } finally {
    child.kill('SIGTERM');
  }
  expect(await ended).toEqual([0, null]);
});

testOnHost('the packed command refuses a flag in a sentence', async () => {
  const endpoint = ['--grpc-server-endpoint', '127.0.0.1:1'];
  const child = run(...endpoint, '--max-depth', '0');
  const [out, error, [code]] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    once(child, 'exit'),
  ]);
  expect({ code, out, error }).toEqual({
    code: 1,
    out: '',
    error: '--max-depth takes a whole number from 1 to 500, not "0".\n',
  });
});
