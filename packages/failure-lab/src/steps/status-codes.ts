// Mistakes that end with a status code of gRPC's own, on a plaintext channel.
import type { Party, Step } from '../step.ts';

const statusCodes = (...flags: string[]): Party => ({
  folder: 'lessons/status-codes',
  flags,
});

// A client that makes the call of a code, and one that lets its status end it.
const handling = (code: string): Party => statusCodes('--code', code);
const unhandled = (code: string): Party =>
  statusCodes('--code', code, '--unhandled');

const server = statusCodes();

export const statusCodesSteps: readonly Step[] = [
  {
    ...{ name: 'nobody-listens', server },
    mistake: 'The client dials a port at which nobody listens.',
    client: unhandled('UNAVAILABLE'),
    code: 'UNAVAILABLE',
    // The call of another code goes to where the server is.
    cure: { client: handling('OK'), prints: '^OK: the library has the book' },
  },
  {
    ...{ name: 'handler-throws', server },
    mistake: 'A handler throws, and nothing makes a status of it.',
    client: unhandled('UNKNOWN'),
    code: 'UNKNOWN',
    // The same fault, behind the wrapper.
    cure: { client: handling('INTERNAL'), prints: '^INTERNAL: .*kept safe' },
  },
  {
    ...{ name: 'method-not-implemented', server },
    mistake: 'The contract has the method, and the server does not.',
    client: unhandled('UNIMPLEMENTED'),
    code: 'UNIMPLEMENTED',
    cure: {
      client: handling('UNIMPLEMENTED'),
      prints: '^UNIMPLEMENTED: .* do without$',
    },
  },
  {
    ...{ name: 'request-too-large', server },
    mistake: 'The request is larger than the server takes.',
    client: unhandled('RESOURCE_EXHAUSTED'),
    code: 'RESOURCE_EXHAUSTED',
    cure: {
      server: statusCodes('--max-request', '8388608'),
      client: handling('RESOURCE_EXHAUSTED'),
      prints: '^OK: not RESOURCE_EXHAUSTED',
    },
  },
  {
    ...{ name: 'call-cancelled', server },
    mistake: 'The client cancels its own call, and takes that for a failure.',
    client: unhandled('CANCELLED'),
    code: 'CANCELLED',
    cure: { client: handling('CANCELLED'), prints: '^CANCELLED: ' },
  },
];
