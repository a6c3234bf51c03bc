// Mistakes with several servers behind one target.
import type { Party, Step } from '../step.ts';

const loadBalancing = (...flags: string[]): Party => ({
  folder: 'lessons/load-balancing',
  flags,
});

// The lab dials one of the lesson's servers.
const calling = (policy: string, ...flags: string[]): Party =>
  loadBalancing('--servers', '1', '--policy', policy, ...flags);

const server = loadBalancing();
const notServing = loadBalancing('--not-serving');
const prints = '30 calls, all answered by one server';

export const loadBalancingSteps: readonly Step[] = [
  {
    name: 'unknown-policy',
    mistake: 'The service config asks for a policy that the library lacks.',
    server,
    client: calling('least_loaded'),
    // TypeScript takes pick_first instead, and says nothing.
    code: { typescript: 'OK', python: 'INVALID_ARGUMENT' },
    cure: { client: calling('round_robin'), prints },
  },
  {
    name: 'no-server-serves',
    mistake: 'Every server that the client may ask refuses the call.',
    server: notServing,
    client: calling('round_robin'),
    code: 'UNAVAILABLE',
    cure: { server, prints },
  },
  {
    name: 'no-healthy-server',
    mistake: 'The health service of every server says NOT_SERVING.',
    server: notServing,
    client: calling('round_robin', '--health'),
    // As localhost, its other address would come into the text.
    dials: '127.0.0.1',
    code: 'UNAVAILABLE',
    cure: { server, prints },
  },
];
