// Mistakes with what stands in front of a handler.
import type { Party, Step } from '../step.ts';

const interceptors = (...flags: string[]): Party => ({
  folder: 'lessons/interceptors',
  flags,
});

const server = interceptors();
const client = interceptors();
const prints = '^Say: ONE';

export const interceptorSteps: readonly Step[] = [
  {
    ...{ name: 'no-api-key', server },
    mistake: 'No interceptor of the client adds the API key.',
    client: interceptors('--anonymous'),
    code: 'UNAUTHENTICATED',
    cure: { client, prints },
  },
  {
    ...{ name: 'method-not-open', server },
    mistake: 'The policy of the server does not open the method.',
    client: interceptors('--forget'),
    code: 'PERMISSION_DENIED',
    cure: { client, prints },
  },
  {
    name: 'interceptor-forgets',
    mistake: 'An interceptor of the server passes nothing on.',
    server: interceptors('--mistake', 'forgets'),
    client: interceptors('--timeout-ms', '500'),
    code: 'DEADLINE_EXCEEDED',
    races: true,
    cure: { server, client, prints },
  },
  {
    name: 'interceptor-throws',
    mistake: 'An interceptor of the server throws.',
    server: interceptors('--mistake', 'throws'),
    client,
    code: 'INTERNAL',
    cure: { server, prints },
  },
];
