// A load of many questions, each asked in turn, every answer compared. h2load
// sends one message again and again, which would find all in the processor's
// cache. So this is a program of its own on another processor, which it is told
// to be by varied-asker.ts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, frame, WrongAnswer } from './answer.ts';
import type { Length, Load } from './cpu-per-call.ts';
import type { Regime } from './h2load.ts';
import { runPinned } from './machine.ts';

/** What varied-asker.ts reads from a file. */
export interface AskerPlan {
  address: string;
  path: string;
  regime: Regime;
  length: Length;
  /** Bytes of requests and of the right answers, in frames, as base64. */
  calls: { request: string; answer: string }[];
}

// As many at once as keep a server busy that is quicker than the asker.
const REGIME = { connections: 4, streams: 8 };

/** Makes the load of questions for one method.
 * @param answers what a real client got, with the questions to ask
 * @param cpu the processor that the load runs on */
export function variedLoad(
  address: string,
  answers: Answer[],
  cpu: number,
): Load {
  const path = answers[0]?.question.path ?? '';
  const calls = answers.map(({ question, body }) => ({
    request: frame(question.request).toString('base64'),
    answer: body.toString('base64'),
  }));
  const plan = { address, path, regime: REGIME, calls };
  const asker = join(import.meta.dirname, 'varied-asker.ts');
  return {
    async run(length) {
      const folder = mkdtempSync(join(tmpdir(), 'bench-'));
      try {
        const file = join(folder, 'plan.json');
        writeFileSync(file, JSON.stringify({ ...plan, length }));
        const command = [process.execPath, asker, file];
        const { fault, ...done } = JSON.parse(await runPinned(cpu, command));
        if (fault) throw new WrongAnswer(`${path} answers wrongly: ${fault}`);
        return done;
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  };
}
