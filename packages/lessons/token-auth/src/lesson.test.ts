// The lesson as a reader meets it: real servers, real channels, real programs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentials, Metadata } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { keep } from '@polyglot-grpc/authority/keep';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { readCredential } from '@polyglot-grpc/lesson-kit/credential-file';
import { StatusError } from '@polyglot-grpc/lesson-kit/status';
import { checkPrograms } from '@polyglot-grpc/lesson-testing/check-programs';
import {
  runFile,
  startProgram,
  whyNotHere,
} from '@polyglot-grpc/lesson-testing/programs';
import {
  GreeterClient,
  type HelloReply,
} from '@stubs/helloworld/static/helloworld/helloworld.ts';
import { FLAGS as ISSUER_FLAGS, startIssuer } from './issuer.ts';

const lesson = join(import.meta.dirname, '..');
const stdout = readFileSync(join(lesson, 'output.txt'), 'utf8');

checkPrograms(lesson);

const here = (file: string) => whyNotHere(join(lesson, file)) === undefined;
const SERVERS = ['src/server.ts', 'python/server.py'].filter(here);
const CLIENTS = ['src/client.ts', 'python/client.py'].filter(here);

// Tokens are good for an hour, and the tests before these may take as long.
await keep(join(lesson, '../../../.certs'));

const REFUSALS = [
  [{}, 'UNAUTHENTICATED: No token and no API key.'],
  [token('lab/malformed'), 'UNAUTHENTICATED: The token is malformed.'],
  [token('lab/expired'), 'UNAUTHENTICATED: The token has expired.'],
  [
    token('lab/wrong-audience'),
    'UNAUTHENTICATED: The token is for another audience.',
  ],
  [
    token('lab/wrong-issuer'),
    'UNAUTHENTICATED: The token is from another issuer.',
  ],
  [token('lab/wrong-key'), "UNAUTHENTICATED: The token's signature is wrong."],
  [
    token('lab/unknown-key'),
    'UNAUTHENTICATED: The token is signed by an unknown key.',
  ],
  [token('lab/no-scope'), 'PERMISSION_DENIED: The scope greet is missing.'],
  [{ 'x-api-key': 'pgk_guess' }, 'UNAUTHENTICATED: The API key is unknown.'],
] as const;
function token(name: string): Record<string, string> {
  const text = readCredential('token', `.certs/${name}.jwt`);
  return { authorization: `Bearer ${text}` };
}

describe.each(SERVERS)('%s', (server) => {
  test.each(CLIENTS)('answers %s as in output.txt', async (client) => {
    await using running = await startProgram(join(lesson, server));
    const address = `localhost:${running.port}`;
    expect(await runFile(join(lesson, client), '--address', address)).toEqual({
      ...{ stdout, stderr: '', exitCode: 0 },
    });
  });

  test('refuses each wrong token and key by its code and sentence', async () => {
    await using running = await startProgram(join(lesson, server));
    for (const [sent, said] of REFUSALS) {
      expect(await outcome(running.port, sent)).toBe(said);
    }
    expect(await outcome(running.port, token('tokens/learner'))).toBe(
      'Hello, you! I know you as learner.',
    );
  });

  test.each(CLIENTS)(
    'takes tokens of a running issuer from %s',
    async (client) => {
      await using issuer = await startIssuer(0, ISSUER_FLAGS);
      const { address } = issuer;
      await using running = await startProgram(
        join(lesson, server),
        ...['--issuer', address, '--jwks', `${address}/.well-known/jwks.json`],
      );
      const to = [
        '--address',
        `localhost:${running.port}`,
        '--issuer',
        address,
      ];
      expect(await runFile(join(lesson, client), ...to)).toEqual({
        ...{ stdout, stderr: '', exitCode: 0 },
      });
    },
  );

  test('answers UNAVAILABLE while the issuer has no keys for it', async () => {
    await using running = await startProgram(
      join(lesson, server),
      ...['--jwks', 'https://localhost:1/.well-known/jwks.json'],
    );
    expect(await outcome(running.port, token('tokens/learner'))).toBe(
      'UNAVAILABLE: The keys of the issuer cannot be read.',
    );
  });

  test('does not start with a file that holds no keys', async () => {
    const wrong = ['--jwks', '.certs/api-keys.json'];
    expect(await runFile(join(lesson, server), ...wrong)).toEqual({
      stdout: '',
      stderr: '--jwks .certs/api-keys.json: not a JSON Web Key Set.\n',
      exitCode: 1,
    });
  });

  test.each(CLIENTS)('refuses %s when it is anonymous', async (client) => {
    await using running = await startProgram(join(lesson, server));
    const to = ['--address', `localhost:${running.port}`, '--anonymous'];
    expect(await runFile(join(lesson, client), ...to)).toEqual({
      stdout: '',
      stderr: 'UNAUTHENTICATED: No token and no API key.\n',
      exitCode: 1,
    });
  });
});

// Gives the answer to a call with such metadata, or what it ended with.
async function outcome(
  port: number,
  sent: Record<string, string>,
): Promise<string> {
  const tls = credentials.createSsl(readCredential('ca', '.certs/ca.pem'));
  const stub = new GreeterClient(`localhost:${port}`, tls);
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(sent)) metadata.set(key, value);
  const deadline = Date.now() + 30_000;
  try {
    const { message } = await unary<HelloReply>((done) =>
      stub.sayHello({ name: 'you' }, metadata, { deadline }, done),
    );
    return message;
  } catch (error) {
    const { codeName, details } = StatusError.from(error);
    return `${codeName}: ${details}`;
  } finally {
    stub.close();
  }
}
