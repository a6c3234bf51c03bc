// What a reader meets who breaks the client with callbacks, as the page asks for.
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runFile } from '@polyglot-grpc/lesson-testing/programs';
import { startServer } from './server.ts';

// In the workspace, where the client's packages are found.
const results = join(import.meta.dirname, '../../../../.results');
mkdirSync(results, { recursive: true });
const folder = mkdtempSync(join(results, 'broken-'));
const client = join(folder, 'client-callback.ts');

beforeAll(() => {
  for (const file of ['client-callback.ts', 'send-all.ts', 'questions.ts']) {
    copyFileSync(join(import.meta.dirname, file), join(folder, file));
  }
  change('questions.ts', '412_000_000', '1_412_000_000');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a stream that fails ends the client in a sentence', async () => {
  await using server = await startServer(0);
  const { stderr, exitCode } = await run(server.port);
  expect(stderr).toBe(
    'INVALID_ARGUMENT: hi.latitude has to be from -900000000 to 900000000, ' +
      'not 1412000000.\n',
  );
  expect(exitCode).toBe(1);
});

test('a stream that fails and has no listener ends the client in a stack trace', async () => {
  change('client-callback.ts', "  call.on('error', fail);\n", '');
  await using server = await startServer(0);
  const { stderr, exitCode } = await run(server.port);
  expect(stderr).toContain("Unhandled 'error' event");
  expect(stderr).toContain('    at ');
  expect(exitCode).toBe(1);
});

const run = (port: number) => runFile(client, '--address', `localhost:${port}`);

// Changes what stands first, and fails if nothing does.
function change(name: string, from: string, to: string): void {
  const file = join(folder, name);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}
