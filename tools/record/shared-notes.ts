// Two terminals, one after the other, on a RouteGuide whose callers share notes.
import { join } from 'node:path';
import { runFile, startProgram } from '@polyglot-grpc/lesson-testing/programs';

const source = join(
  import.meta.dirname,
  '../../packages/lessons/route-guide/src',
);

/** What two clients print of RouteChat, each in a terminal of its own. */
export async function sharedNotes(): Promise<string> {
  await using server = await startProgram(
    ...([join(source, 'server.ts'), '--shared-notes'] as const),
  );
  const address = `localhost:${server.port}`;
  const terminals: string[] = [];
  for (const name of ['first', 'second']) {
    const client = join(source, 'client.ts');
    const { stdout, stderr } = await runFile(client, '--address', address);
    if (stderr !== '') throw new Error(`The ${name} client failed: ${stderr}`);
    const chat = stdout.slice(stdout.indexOf('RouteChat'));
    terminals.push(`${name} terminal\n${chat}`);
  }
  return terminals.join('');
}
