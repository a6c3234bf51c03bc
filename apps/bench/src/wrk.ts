// A load of one request of HTTP, repeated by wrk, which compares every answer.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WrongAnswer } from './answer.ts';
import type { HttpQuestion } from './http-question.ts';
import { runPinned } from './machine.ts';

const SCRIPT = join(import.meta.dirname, 'wrk.lua');

/** What wrk repeats, and where. */
export interface HttpLoad {
  /** Of the gateway, `host:port`. */
  address: string;
  question: HttpQuestion;
  /** The body of the right answer, to the byte. */
  answer: string;
  /** How many are open, each with one request at a time. */
  connections: number;
  /** The processor that wrk runs on. */
  cpu: number;
}

/** What a run of wrk did. It may have been too short for any answer. */
export interface WrkRun {
  answers: number;
  seconds: number;
  /** In milliseconds: 99 of 100 answers took no longer. */
  p99: number;
}

/** Runs wrk.
 * @param seconds rounded up to whole ones, which is all that wrk knows
 * @throws WrongAnswer if an answer under load was not the right one, to the byte */
export async function runWrk(
  { address, question, answer, connections, cpu }: HttpLoad,
  seconds: number,
): Promise<WrkRun> {
  const { method, path, body } = question;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const place = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const printed = await runPinned(cpu, [
      ...['wrk', '--threads', '1', '--connections', String(connections)],
      ...['--duration', `${Math.ceil(seconds)}s`, '--timeout', '30s'],
      ...['--script', SCRIPT, `http://${address}${path}`],
      ...['--', method, place('answer', answer)],
      ...(body === undefined ? [] : [place('body', body)]),
    ]);
    return readWrk(printed, `${method} ${path}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads the line that wrk.lua makes wrk print.
 * @throws WrongAnswer if an answer was wrong, or did not come */
export function readWrk(printed: string, request: string): WrkRun {
  const [line] = printed.match(/^\{.*\}$/m) ?? [];
  if (!line) throw new Error(`wrk did not say what it did:\n${printed}`);
  const { wrong, unanswered, ...run } = JSON.parse(line);
  if (wrong === 0 && unanswered === 0) return run;
  throw new WrongAnswer(
    `${request} answers wrongly under load: ${run.answers} answers, ` +
      `${wrong} of them wrong, and ${unanswered} that did not come.`,
  );
}
