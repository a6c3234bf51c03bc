// Kills one of three servers while they are called 200 times a second, starts it
// again, drains another, and says how many calls failed: npx nx kill load-balancing
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { runProgram } from '@polyglot-grpc/lesson-kit/program';
import {
  startFileIn,
  startProgram,
} from '@polyglot-grpc/lesson-testing/programs';

// An answer takes a while, so that each server has calls in flight when it goes.
const LOAD = '--policy round_robin --rate 200 --calls 600 --think 100';

type Language = 'typescript' | 'python';

const fileOf = (role: string, language: Language) =>
  language === 'python'
    ? join(import.meta.dirname, `../python/${role}.py`)
    : join(import.meta.dirname, `${role}.ts`);

/** Starts three servers, and ends those that are left. */
async function startThree(language: Language) {
  const running = new AsyncDisposableStack();
  const start = async (name: string, port = 0) =>
    running.use(
      await startProgram(
        ...[fileOf('server', language), '--servers', '1'],
        ...['--name', name, '--port', String(port)],
      ),
    );
  const servers = await Promise.all([
    start('server-1'),
    start('server-2'),
    start('server-3'),
  ]);
  const [, killed, drained] = servers;
  const addresses = servers.map(({ port }) => `127.0.0.1:${port}`).join();
  return {
    address: `ipv4:${addresses}`,
    async kill() {
      await killed.end('SIGKILL');
      await start('server-2', killed.port);
    },
    drain: () => drained.end('SIGTERM'),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

/** Lets a client call the servers while they go.
 * @returns the last line that it prints, the sum of all */
async function callWhileTheyGo(language: Language, ...own: string[]) {
  await using servers = await startThree(language);
  const flags = ['--address', servers.address, ...LOAD.split(' '), ...own];
  const client = startFileIn({}, fileOf('client', language), ...flags);
  const lines: string[] = [];
  const gone: Promise<unknown>[] = [];
  const input = client.child.stdout ?? new PassThrough();
  // The client prints a line for each 200 calls.
  for await (const line of createInterface({ input })) {
    lines.push(line);
    if (lines.length === 1) gone.push(servers.kill());
    if (lines.length === 2) gone.push(servers.drain());
  }
  await Promise.all(gone);
  const { stderr } = await client.end;
  return `${[language, ...own].join(' ')}: ${lines.at(-1)}${stderr}`;
}

await runProgram(async () => {
  for (const language of ['typescript', 'python'] as const) {
    const endings = [
      callWhileTheyGo(language),
      callWhileTheyGo(language, '--no-retry'),
    ];
    for (const ending of await Promise.all(endings)) console.log(ending);
  }
});
