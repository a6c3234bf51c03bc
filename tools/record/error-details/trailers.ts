// The trailers of a refusal: the details as both servers send them, and what the
// bytes mean.
import { join } from 'node:path';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';
import { startRelay } from '../relay.ts';
import { describeStatus } from './describe-status.ts';

const lesson = join(
  import.meta.dirname,
  '../../../packages/lessons/error-details',
);
const SERVERS = {
  TypeScript: 'src/server.ts',
  Python: 'python/server.py',
};
const KEYS = ['grpc-status', 'grpc-message', 'grpc-status-details-bin'];

/** The refusal of a show that is sold out, which is the client's third call. */
export async function errorDetailsTrailers(): Promise<string> {
  const parts: string[] = [];
  const details = new Map<string, string>();
  for (const [language, file] of Object.entries(SERVERS)) {
    const trailers = await trailersFrom(join(lesson, file));
    parts.push(`server in ${language}: trailers`);
    for (const [key, value] of trailers) {
      parts.push(`  ${key}`, ...lines(value));
    }
    const bytes = Buffer.from(trailers.at(-1)?.[1] ?? '', 'base64');
    details.set(bytes.toString('hex'), language);
  }
  for (const [hex, language] of details) {
    const who = details.size === 1 ? 'both servers' : language;
    parts.push(`the bytes from ${who}: tag and length, then the value`);
    parts.push(...describeStatus(Buffer.from(hex, 'hex')));
  }
  return `${parts.join('\n')}\n`;
}

async function trailersFrom(server: string): Promise<[string, string][]> {
  await using program = await startProgram(server);
  await using relay = await startRelay(`http://127.0.0.1:${program.port}`);
  const { stderr } = await runFile(
    join(lesson, 'src/client.ts'),
    ...['--address', relay.address],
  );
  const [, , call] = relay.calls;
  if (stderr || !call) throw new Error(`The third call failed: ${stderr}`);
  // Without a message, headers and trailers may be one.
  const all = { ...call.response, ...call.trailers };
  return KEYS.map((key) => [key, String(all[key])]);
}

function lines(value: string): string[] {
  return (value.match(/.{1,64}/g) ?? []).map((part) => `    ${part}`);
}
