// Messages of any script and length, and one that is too long.
import { createHash } from 'node:crypto';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type { ProbeCase } from './probe-case.ts';

export const cases: ProbeCase[] = [
  returns('ASCII text', 'Hello, you!'),
  returns('an empty text', ''),
  returns('Chinese text', '中文,你好'),
  returns('emoji, those of several code points among them', '👋🏽👩‍💻'),
  returns('text of one million characters', 'x', 1_000_000),
  {
    title: 'answers RESOURCE_EXHAUSTED to a message over 4 MiB',
    args: {
      text: 'x',
      times: 4 * 1024 * 1024,
      code: Status.RESOURCE_EXHAUSTED,
    },
    observed: { code: Status.RESOURCE_EXHAUSTED },
    saw: undefined,
  },
  returns('text over the same channel after a message over 4 MiB', 'again'),
];

function returns(what: string, text: string, times = 1): ProbeCase {
  const payload = Buffer.from(text.repeat(times));
  const sha256 = createHash('sha256').update(payload).digest('hex');
  const saw = { bytes: payload.length, sha256 };
  return {
    title: `returns ${what}`,
    args: { text, times, code: Status.OK },
    observed: { code: Status.OK, ...saw },
    saw,
  };
}
