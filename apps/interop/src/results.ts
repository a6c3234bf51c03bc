// What became of a cell, read from its test's titles and status.

/** A cell of matrix.json. */
export interface CellResult {
  suite: string;
  server: string;
  client: string;
  transport: 'plaintext';
  case: string;
  outcome: 'pass' | 'fail' | 'skip' | 'xfail';
  ms: number;
  /** Why it failed, was skipped or is known to fail. */
  reason?: string;
  /** The issue of a known defect. */
  link?: string;
}

/** The part of Jest's result of one test that is used here. */
export interface TestResult {
  ancestorTitles: string[];
  title: string;
  status: string;
  duration?: number | null;
  failureMessages: string[];
}

/** Reads a test that was defined by `cell`. */
export function cellOf(test: TestResult): CellResult {
  const [suite = '', server = '', client = ''] = test.ancestorTitles;
  const [, title = '', mark, note = ''] =
    test.title.match(/^(.*?)(?: \[(skip|known): (.*)\])?$/) ?? [];
  return {
    suite,
    server,
    client,
    transport: 'plaintext',
    case: title,
    ms: Math.round(test.duration ?? 0),
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
