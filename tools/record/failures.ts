// What clients say of each mistake of the failure lab.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anonymous } from '@polyglot-grpc/failure-lab/anonymous';
import { fileOf, lacks } from '@polyglot-grpc/failure-lab/parties';
import {
  call,
  type LabServer,
  startServer,
} from '@polyglot-grpc/failure-lab/run-step';
import type { Language, Party, Step } from '@polyglot-grpc/failure-lab/step';
import { steps } from '@polyglot-grpc/failure-lab/steps';

/** One call of a step, as docs/data/failures.json has it. */
export interface Failure {
  step: string;
  /** What a reader types to see it. */
  command: string;
  server: Language;
  client: Language;
  /** The name of the status; null if the client does not speak gRPC. */
  code: string | null;
  text: string;
}

const SERVERS: Language[] = ['typescript', 'python'];
const CLIENTS: Language[] = ['typescript', 'python'];

const recorded = join(import.meta.dirname, '../../docs/data/failures.json');

/** Every step, called by every client on every server. A language that this
 * machine lacks keeps what was recorded of it, and that is said. */
export async function failures(): Promise<string> {
  await using servers = new Servers();
  const rows: Failure[] = [];
  for (const step of steps) {
    const calls = pairs(step).map((pair) => record(servers, step, pair));
    rows.push(...(await Promise.all(calls)));
  }
  return `${JSON.stringify(rows, null, 2)}\n`;
}

type Pair = Pick<Failure, 'server' | 'client'>;

function pairs(step: Step): Pair[] {
  return SERVERS.flatMap((server) =>
    CLIENTS.map((client) => ({ server, client })),
  ).filter(
    ({ server, client }) =>
      fileOf(step.server, 'server', server) !== undefined &&
      fileOf(step.client, 'client', client) !== undefined,
  );
}

async function record(
  servers: Servers,
  step: Step,
  { server, client }: Pair,
): Promise<Failure> {
  const missing =
    lacks(step.server, 'server', server) ??
    lacks(step.client, 'client', client);
  if (missing) {
    console.warn(`Skipped: ${client} to ${server} stays. ${missing}`);
    return old(step, { server, client });
  }
  const running = await servers.get(step.server, server);
  const ending = await call(running, step.client, client, step.dials);
  return {
    ...{ step: step.name, command: command(step, { server, client }) },
    ...{ server, client },
    code: ending.code ?? null,
    text: anonymous(ending.text),
  };
}

function command({ name }: Step, pair: Pair): string {
  const flags = (['server', 'client'] as const)
    .filter((role) => pair[role] !== 'typescript')
    .map((role) => ` --${role} ${pair[role]}`);
  return `npm run break -- ${name}${flags.join('')}`;
}

function old({ name }: Step, { server, client }: Pair): Failure {
  const rows: Failure[] = JSON.parse(readFileSync(recorded, 'utf8'));
  const row = rows.find(
    (each) =>
      each.step === name && each.server === server && each.client === client,
  );
  if (row) return row;
  throw new Error(`Nothing is recorded of ${name}, ${client} to ${server}.`);
}

// Steps that have a server in common share it.
class Servers implements AsyncDisposable {
  readonly #started = new Map<string, Promise<LabServer>>();

  get(party: Party, language: Language): Promise<LabServer> {
    const key = JSON.stringify([party, language]);
    const server = this.#started.get(key) ?? startServer(party, language);
    this.#started.set(key, server);
    return server;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const start of await Promise.allSettled(this.#started.values())) {
      if (start.status === 'fulfilled') {
        await start.value[Symbol.asyncDispose]();
      }
    }
  }
}
