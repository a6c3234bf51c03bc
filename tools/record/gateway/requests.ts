// What the gateway answers to each request of the pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageRequests, RECORD } from './page-requests.ts';
import { startReader, whyNoCurl } from './reader.ts';

const recorded = join(import.meta.dirname, '../../../docs/data', RECORD);

/** The answers, a region for each block of commands. Without curl, what was
 * recorded stays.
 * @param server `src/server.ts` or `python/server.py` */
export async function gatewayAnswers(
  server = 'src/server.ts',
): Promise<string> {
  if (whyNoCurl) {
    console.warn(`Skipped: docs/data/${RECORD} stays as it is: ${whyNoCurl}.`);
    return readFileSync(recorded, 'utf8');
  }
  await using reader = await startReader(server);
  const parts: string[] = [];
  for (const { region, commands } of pageRequests()) {
    parts.push(`# #region ${region}\n`);
    const answers: string[] = [];
    for (const command of commands) answers.push(await reader.type(command));
    // Where an answer has its head with it, a reader needs to see where it ends.
    parts.push(answers.join(commands.some(showsHead) ? '\n' : ''));
    parts.push(`# #endregion ${region}\n`);
  }
  return parts.join('');
}

const showsHead = (command: string) => command.includes(' -i ');
