// Every status code, and messages that are hard to bring over HTTP/2.
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type { ProbeCase } from './probe-case.ts';

const codes = Object.entries(Status).map(([name, code]) =>
  ends(`ends with ${name}`, code, 'The reason.'),
);

// The message travels percent-encoded, in a header.
const messages = Object.entries({
  'no text': '',
  'percent signs': '100% sure, %20 %zz %',
  'line ends': 'first\r\nsecond\nthird',
  'emoji and Chinese text': '中文 👋🏽',
  quotes: `"double" 'single' \\`,
  'two kilobytes': 'x'.repeat(2_000),
}).map(([what, message]) =>
  ends(`brings a message of ${what}`, Status.ABORTED, message),
);

export const cases: ProbeCase[] = [...codes, ...messages];

function ends(title: string, code: number, message: string): ProbeCase {
  return {
    title,
    args: { code, message },
    // The message of OK is not for anyone.
    observed: { code, message: code === Status.OK ? '' : message },
    saw: { code, message },
  };
}
