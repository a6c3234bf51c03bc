// Mistakes with the time that a call has.
import type { Party, Step } from '../step.ts';

const deadlines = (...flags: string[]): Party => ({
  folder: 'lessons/deadlines',
  flags,
});

// A client of the lesson that makes one call.
const calling = (timeoutMs: string, ...flags: string[]): Party =>
  deadlines('--timeout-ms', timeoutMs, ...flags);

const DAY_MS = 86_400_000;
const days = (count: number) => String(count * DAY_MS);

const server = deadlines();
const longer = ['--think-for-ms', '2010'];
const done = (steps: number) =>
  `^OK\\. The server saw what was left of \\d+ ms and did all ${steps} steps`;
const inTime = {
  client: calling('10000', '--think-for-ms', '1200'),
  prints: done(120),
};

export const deadlineSteps: readonly Step[] = [
  {
    ...{ name: 'timeout-too-short', server },
    mistake: 'The timeout is shorter than the work takes.',
    client: calling('1000', '--think-for-ms', '1200'),
    code: 'DEADLINE_EXCEEDED',
    races: true,
    cure: inTime,
  },
  {
    ...{ name: 'deadline-past', server },
    mistake: 'The deadline has passed before the call begins.',
    client: calling('past'),
    code: 'DEADLINE_EXCEEDED',
    races: true,
    cure: inTime,
  },
  {
    ...{ name: 'no-deadline', server },
    mistake: 'The call has no deadline, and the work is long.',
    client: calling('none', ...longer),
    code: 'INVALID_ARGUMENT',
    cure: { client: calling('10000', ...longer), prints: done(201) },
  },
  {
    name: 'dropped-deadline',
    mistake: 'A server asks the next one, and does not pass the deadline on.',
    server: deadlines('--drop-deadline'),
    client: calling('10000', ...longer, '--hops', '1'),
    code: 'INVALID_ARGUMENT',
    cure: { server, prints: done(201) },
  },
  {
    ...{ name: 'timeout-overflow', server },
    mistake: 'The timeout is 30 days, and the server is one of grpc-js.',
    servers: ['typescript'],
    client: calling(days(30)),
    code: 'DEADLINE_EXCEEDED',
    cure: { client: calling(days(24)), prints: done(5) },
  },
];
