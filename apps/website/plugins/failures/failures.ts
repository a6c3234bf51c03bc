// What the clients say of each mistake, as tools/record writes it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One call. */
export interface Failure {
  step: string;
  /** What a reader types to see it. */
  command: string;
  server: string;
  client: string;
  /** The name of the status; null if the client got none. */
  code: string | null;
  text: string;
}

/** Calls of one step that ended with the same text. */
export interface Alike {
  code: string | null;
  text: string;
  /** Clients that say it of the same servers. */
  pairs: { clients: string[]; servers: string[]; command: string }[];
}

/** All calls, in the order of the steps. */
export function readFailures(workspace: string): Failure[] {
  const file = join(workspace, 'docs/data/failures.json');
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The different texts of a step, each with who says it of whom. */
export function alike(rows: Failure[]): Alike[] {
  const texts = Map.groupBy(rows, ({ code, text }) => `${code} ${text}`);
  return [...texts.values()].map((same) => {
    const [{ code, text } = { code: null, text: '' }] = same;
    return { code, text, pairs: pairsOf(same) };
  });
}

function pairsOf(rows: Failure[]): Alike['pairs'] {
  const pairs: Alike['pairs'] = [];
  for (const own of Map.groupBy(rows, ({ client }) => client).values()) {
    const servers = own.map(({ server }) => server);
    const same = pairs.find((pair) => `${pair.servers}` === `${servers}`);
    const [{ client, command } = { client: '', command: '' }] = own;
    if (same) same.clients.push(client);
    else pairs.push({ clients: [client], servers, command });
  }
  return pairs;
}
