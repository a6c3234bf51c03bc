// What a client says that would send its token without TLS, in either language.
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import {
  runFile,
  startProgram,
  whyNotHere,
} from '@polyglot-grpc/lesson-testing/programs';

const lesson = join(import.meta.dirname, '..');

const SAID = {
  'src/client.ts': 'Cannot compose insecure credentials\n',
  'python/client.py':
    'UNAUTHENTICATED: Established channel does not have a sufficient security ' +
    'level to transfer call credential.\n',
};
test.each(
  Object.entries(SAID).filter(([file]) => !whyNotHere(join(lesson, file))),
)('%s sends no token to a server without TLS', async (file, stderr) => {
  // Any server without TLS will do: that of the waiting room answers no call.
  const waiting = '../../lesson-testing/src/waiting-server.ts';
  await using server = await startProgram(join(lesson, waiting));
  const address = `localhost:${server.port}`;
  const args = ['--plaintext', '--address', address];
  expect(await runFile(join(lesson, file), ...args)).toEqual({
    ...{ stdout: '', stderr, exitCode: 1 },
  });
});
