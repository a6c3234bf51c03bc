// Mistakes with how much a server does at once.
import type { Party, Step } from '../step.ts';

const concurrency = (...flags: string[]): Party => ({
  folder: 'lessons/concurrency',
  flags,
});

const cure = {
  server: concurrency(),
  client: concurrency(),
  prints: '^20 calls that wait: 20 OK\n20 calls that compute: 20 OK\n',
};

export const concurrencySteps: readonly Step[] = [
  {
    ...{ name: 'too-many-calls', cure },
    mistake: 'More calls are made at once than the server takes.',
    server: concurrency('--most-calls', '5'),
    client: concurrency(),
    code: 'RESOURCE_EXHAUSTED',
  },
  {
    ...{ name: 'busy-computing', cure },
    mistake: 'The server computes, and has no time for other calls.',
    // A server of its own, since it goes on when the deadline has passed.
    server: concurrency('--most-calls', '50'),
    client: concurrency('--rounds', '200000', '--timeout-ms', '400'),
    code: 'DEADLINE_EXCEEDED',
    // Client and server both watch the deadline, and either may be first.
    races: true,
  },
  {
    ...{ name: 'endless-work', server: concurrency(), cure },
    mistake: 'One call asks for more work than a server ought to do.',
    client: concurrency('--rounds', '900000000'),
    code: 'INVALID_ARGUMENT',
  },
];
