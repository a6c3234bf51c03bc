// A secret that a test has left in a file is found, by its form or by its text.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { makeIssuer } from '@polyglot-grpc/authority/tokens';
import { workspaceRoot } from './tracked.ts';

const folder = mkdtempSync(join(tmpdir(), 'results-'));
afterAll(() => rmSync(folder, { recursive: true }));

function search() {
  const program = join(import.meta.dirname, 'search-results.ts');
  const args = [program, folder];
  const { status, stdout, stderr } = spawnSync(process.execPath, args);
  return { status, said: `${stdout}${stderr}` };
}

test('files without a secret pass, also with public keys and certificates', () => {
  for (const name of ['ca.pem', 'jwks.json']) {
    const text = readFileSync(join(workspaceRoot, '.certs', name));
    writeFileSync(join(folder, name), text);
  }
  expect(search()).toEqual({ status: 0, said: 'No secret in 2 files.\n' });
});

test('a token is found by its form', async () => {
  const log = join(folder, 'log.txt');
  const token = await (await makeIssuer()).sign({ sub: 'ada' });
  writeFileSync(log, `authorization: Bearer ${token}`);
  const { status, said } = search();
  rmSync(log);
  expect({ status, said }).toEqual({
    status: 1,
    said: expect.stringMatching(/^\S+log\.txt holds a signed token\..*\n$/),
  });
});

test('a line of a key of .certs is found by its text', () => {
  const key = readFileSync(join(workspaceRoot, '.certs/server.key'), 'utf8');
  const log = join(folder, 'log.txt');
  writeFileSync(log, `bytes: ${key.split('\n')[1]} end`);
  const { status, said } = search();
  rmSync(log);
  expect({ status, said }).toEqual({
    status: 1,
    said: `${log} holds a secret of .certs. Keep it out of what is said.\n`,
  });
});
