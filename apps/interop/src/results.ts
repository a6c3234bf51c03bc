// What became of a cell, read from its test's titles and status.
import { readTitle, type Transport } from './transport.ts';

/** A cell of matrix.json. */
export interface CellResult {
  suite: string;
  server: string;
  client: string;
  transport: Transport;
  case: string;
  outcome: 'pass' | 'fail' | 'skip' | 'xfail';
  ms: number;
  /** Why it failed, was skipped or is known to fail. */
  reason?: string;
  /** The issue of a known defect. */
  link?: string;
}

/** What only the peers can say of a run. */
export interface Told {
  /** Versions by language. */
  versions: Record<string, Record<string, string>>;
  /** Milliseconds that a client took for a case, by the cell's `nameOf`. */
  times: Record<string, number>;
}

/** The names of a cell as one. */
export function nameOf(...names: string[]): string {
  return names.join(' / ');
}

/** The part of Jest's result of one test that is used here. */
export interface TestResult {
  ancestorTitles: string[];
  title: string;
  status: string;
  duration?: number | null;
  failureMessages: string[];
}

/** Reads a test that was defined by `cell`.
 * @param times how long cells took; of others Jest's own duration counts */
export function cellOf(
  test: TestResult,
  times: Told['times'] = {},
): CellResult {
  const [suiteTitle = '', server = '', client = ''] = test.ancestorTitles;
  const { suite, transport } = readTitle(suiteTitle);
  const [, title = '', mark, note = ''] =
    test.title.match(/^(.*?)(?: \[(skip|known): (.*)\])?$/) ?? [];
  return {
    suite,
    server,
    client,
    transport,
    case: title,
    ms:
      times[nameOf(suiteTitle, server, client, title)] ??
      Math.round(test.duration ?? 0),
    ...outcomeOf(test, mark, note),
  };
}

function outcomeOf(
  { status, failureMessages }: TestResult,
  mark: string | undefined,
  note: string,
): Pick<CellResult, 'outcome' | 'reason' | 'link'> {
  if (status === 'failed') {
    const [reason = ''] = plain(failureMessages.join('\n')).split('\n');
    return { outcome: 'fail', reason };
  }
  // A test that did not run at all is a skip, never a pass.
  if (status !== 'passed') return { outcome: 'skip', reason: note || status };
  if (mark !== 'known') return { outcome: 'pass' };
  const [, reason = note, link = ''] = note.match(/^(.*): (\S+)$/) ?? [];
  return { outcome: 'xfail', reason, link };
}

/** Removes the colours that Jest gives its messages. */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is the escape character
  return text.replace(/\u001b\[[0-9;]*m/g, '');
}
