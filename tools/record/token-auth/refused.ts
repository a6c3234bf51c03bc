// What clients of token-auth print that are refused.
import { join } from 'node:path';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';

const packages = join(import.meta.dirname, '../../../packages');
const lesson = join(packages, 'lessons/token-auth');

const MISTAKES = [
  ['--anonymous'],
  ...[
    ...['malformed', 'expired', 'wrong-audience', 'wrong-issuer'],
    ...['wrong-key', 'unknown-key', 'no-scope'],
  ].map((name) => ['--token', `.certs/lab/${name}.jwt`]),
];

/** What is typed, and what the client prints. The words are those of the server,
 * whose languages say the same. */
export async function refusedTokens(): Promise<string> {
  await using server = await startProgram(join(lesson, 'src/server.ts'));
  const parts: string[] = [];
  for (const flags of MISTAKES) {
    const said = await saidBy('src/client.ts', server.port, flags);
    parts.push(`npx nx client token-auth ${flags.join(' ')}\n  ${said}`);
  }
  return parts.join('\n');
}

/** What the clients say that would send their token without TLS. */
export async function tokensOverPlaintext(): Promise<string> {
  const waiting = join(packages, 'lesson-testing/src/waiting-server.ts');
  await using server = await startProgram(waiting);
  const parts: string[] = [];
  for (const [target, file] of Object.entries(CLIENTS)) {
    const said = await saidBy(file, server.port, ['--plaintext']);
    parts.push(`npx nx ${target} token-auth --plaintext\n  ${said}`);
  }
  return parts.join('\n');
}

const CLIENTS = {
  client: 'src/client.ts',
  'client:python': 'python/client.py',
  'client:go': 'go/client/main.go',
  'client:java': 'java/src/main/java/tokenauth/GreeterClient.java',
};

async function saidBy(
  file: string,
  port: number,
  flags: readonly string[],
): Promise<string> {
  const address = `localhost:${port}`;
  const client = join(lesson, file);
  const end = await runFile(client, '--address', address, ...flags);
  if (end.exitCode !== 1) throw new Error(`${flags.join(' ')} was let in.`);
  return end.stderr;
}
