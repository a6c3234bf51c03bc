// What clients of token-auth print that are refused.
import { join } from 'node:path';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';

const lesson = join(
  import.meta.dirname,
  '../../../packages/lessons/token-auth',
);

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
    const said = await saidBy(server.port, flags);
    parts.push(`npx nx client token-auth ${flags.join(' ')}\n  ${said}`);
  }
  return parts.join('\n');
}

async function saidBy(port: number, flags: readonly string[]): Promise<string> {
  const address = `localhost:${port}`;
  const client = join(lesson, 'src/client.ts');
  const end = await runFile(client, '--address', address, ...flags);
  if (end.exitCode !== 1) throw new Error(`${flags.join(' ')} was let in.`);
  return end.stderr;
}
