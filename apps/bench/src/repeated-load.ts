// A load of one question, asked again and again by h2load.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, frame, WrongAnswer } from './answer.ts';
import type { Length, Load } from './cpu-per-call.ts';
import {
  h2loadCommand,
  type LoadRun,
  latencyOf,
  type Regime,
  readH2load,
} from './h2load.ts';
import { runPinned } from './machine.ts';

export interface Repeated {
  /** Of the server, `host:port`. */
  address: string;
  /** What a real client got, with the question to repeat. */
  answer: Answer;
  regime: Regime;
  /** The processor that the load runs on. */
  cpu: number;
  /** Hears how many milliseconds 99 of 100 calls took at most, after each run of
   * a number of requests. */
  hearP99?: (ms: number) => void;
}

/** Makes the load. */
export function repeatedLoad(repeated: Repeated): Load {
  const { address, answer, regime, cpu, hearP99 } = repeated;
  const url = `http://${address}${answer.question.path}`;
  return {
    async run(length: Length) {
      const folder = mkdtempSync(join(tmpdir(), 'bench-'));
      try {
        const body = join(folder, 'message');
        writeFileSync(body, frame(answer.question.request));
        const isCounted = 'requests' in length;
        const log = hearP99 && isCounted ? join(folder, 'log') : undefined;
        const files = { bodyFile: body, logFile: log };
        const command = h2loadCommand(regime, length, url, files);
        const done = readH2load(await runPinned(cpu, command));
        // A timed run cuts calls, and then the bytes of those are too many.
        if (isCounted) hold(done, answer);
        if (log) hearP99?.(latencyOf(readFileSync(log, 'utf8'), 0.99));
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
function hold(run: LoadRun, { question, body }: Answer): void {
  const { requests, succeeded, dataBytes } = run;
  const bytes = succeeded * body.length;
  if (succeeded === requests && dataBytes === bytes) return;
  throw new WrongAnswer(
    `${question.path} answers wrongly under load: ${succeeded} of ${requests} ` +
      `calls succeeded, with ${dataBytes} bytes; right answers have ${bytes}.`,
  );
}
