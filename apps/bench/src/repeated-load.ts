// A load of one question, asked again and again by h2load.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, frame, type Question, WrongAnswer } from './answer.ts';
import type { Length, Load } from './cpu-per-call.ts';
import {
  h2loadCommand,
  type LoadRun,
  type Regime,
  readH2load,
} from './h2load.ts';
import { runPinned } from './machine.ts';

export interface Repeated {
  /** Of the server, `host:port`. */
  address: string;
  question: Question;
  /** What a real client got for it. */
  answer: Answer;
  regime: Regime;
  /** The processor that the load runs on. */
  cpu: number;
}

/** Makes the load. */
export function repeatedLoad(repeated: Repeated): Load {
  const url = `http://${repeated.address}${repeated.question.path}`;
  return {
    async run(length: Length) {
      const folder = mkdtempSync(join(tmpdir(), 'bench-'));
      try {
        const body = join(folder, 'message');
        writeFileSync(body, frame(repeated.question.request));
        const command = h2loadCommand(repeated.regime, length, url, body);
        const done = readH2load(await runPinned(repeated.cpu, command));
        // A timed run cuts calls, and then the bytes of those are too many.
        if ('requests' in length) hold(done, repeated);
        if (done.succeeded > 0) return done;
        throw new Error(`No call of ${url} succeeded in ${done.seconds} s.`);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}

// h2load sees neither messages nor gRPC's status, but it counts bytes. As many
// as right answers have: then none was short, and none an error.
function hold(run: LoadRun, { question, answer }: Repeated): void {
  const { requests, succeeded, dataBytes } = run;
  const bytes = succeeded * answer.body.length;
  if (succeeded === requests && dataBytes === bytes) return;
  throw new WrongAnswer(
    `${question.path} answers wrongly under load: ${succeeded} of ${requests} ` +
      `calls succeeded, with ${dataBytes} bytes; right answers have ${bytes}.`,
  );
}
