// What clients say of each mistake of the failure lab.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anonymous } from '@polyglot-grpc/failure-lab/anonymous';
import { fileOf, lacks } from '@polyglot-grpc/failure-lab/parties';
import {
  call,
  type Ending,
  startServer,
} from '@polyglot-grpc/failure-lab/run-step';
import {
  failsAt,
  type Language,
  type Step,
} from '@polyglot-grpc/failure-lab/step';
import { steps } from '@polyglot-grpc/failure-lab/steps';
import type { ServerProgram } from '@polyglot-grpc/lesson-testing/programs';

/** One call of a step, as docs/data/failures.json has it. */
export interface Failure {
  step: string;
  /** What a reader types to see it. */
  command: string;
  server: Language;
  client: Language;
  /** The name of the status; null if the client got none. */
  code: string | null;
  text: string;
}

// What a client says depends on the server's language now and then: TypeScript and
// Python call both servers, the others are compared with these on one.
const PAIRS: [server: Language, clients: Language[]][] = [
  ['typescript', ['typescript', 'python', 'go', 'java']],
  ['python', ['typescript', 'python']],
];

// How often a call is made whose text is a matter of luck.
const TRIES = 12;

const recorded = join(import.meta.dirname, '../../docs/data/failures.json');

/** Every step, called by every client on every server. A language that this
 * machine lacks keeps what was recorded of it, and that is said. */
export async function failures(): Promise<string> {
  const rows: Failure[] = [];
  const sharing = Map.groupBy(steps, ({ server }) => JSON.stringify(server));
  for (const group of sharing.values()) {
    for (const [server, clients] of PAIRS) {
      rows.push(...(await ofServer(group, server, clients)));
    }
  }
  const order = steps.map(({ name }) => name);
  rows.sort((a, b) => order.indexOf(a.step) - order.indexOf(b.step));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

// Steps that have a server in common, which is started once.
async function ofServer(
  group: Step[],
  server: Language,
  clients: Language[],
): Promise<Failure[]> {
  const [{ server: party } = { server: undefined }] = group;
  if (!party || !fileOf(party, 'server', server)) return [];
  const missing = lacks(party, 'server', server);
  await using running = missing ? null : await startServer(party, server);
  const rows: Failure[] = [];
  for (const step of group.filter((each) => failsAt(each, server))) {
    const calls = clients
      .filter((client) => fileOf(step.client, 'client', client))
      .map((client) => record(running, step, { server, client }));
    rows.push(...(await Promise.all(calls)).flat());
  }
  return rows;
}

type Pair = Pick<Failure, 'server' | 'client'>;

async function record(
  running: ServerProgram | null,
  step: Step,
  pair: Pair,
): Promise<Failure[]> {
  const { server, client } = pair;
  const missing = lacks(step.client, 'client', client);
  if (!running || missing) {
    const reason = missing ?? lacks(step.server, 'server', server);
    console.warn(`Skipped: ${client} to ${server} stays. ${reason}`);
    return recordedOf(step, pair);
  }
  const once = async () => {
    const ending = await call(running, step.client, client, step.dials);
    return row(step, pair, ending);
  };
  const now = await once();
  return step.races ? oneOf(now, recordedOf(step, pair), once) : [now];
}

// Where the text is a matter of luck, all that came up in many calls are kept,
// and later only the code is compared.
async function oneOf(
  now: Failure,
  known: Failure[],
  again: () => Promise<Failure>,
): Promise<Failure[]> {
  if (known[0]?.code === now.code) return known;
  const seen = new Map([[now.text, now]]);
  for (let tries = 1; tries < TRIES; tries += 1) {
    const each = await again();
    seen.set(each.text, each);
  }
  return [...seen.values()].sort((a, b) => (a.text < b.text ? -1 : 1));
}

function row(step: Step, pair: Pair, { code, text }: Ending): Failure {
  return {
    ...{ step: step.name, command: command(step, pair), ...pair },
    ...{ code: code ?? null, text: anonymous(text) },
  };
}

function command({ name }: Step, pair: Pair): string {
  const flags = (['server', 'client'] as const)
    .filter((role) => pair[role] !== 'typescript')
    .map((role) => ` --${role} ${pair[role]}`);
  return `npm run break -- ${name}${flags.join('')}`;
}

function recordedOf({ name }: Step, { server, client }: Pair): Failure[] {
  if (!existsSync(recorded)) return [];
  const rows: Failure[] = JSON.parse(readFileSync(recorded, 'utf8'));
  return rows.filter(
    (each) =>
      each.step === name && each.server === server && each.client === client,
  );
}
