// Mistakes with the details of a status.
import type { Party, Step } from '../step.ts';

const errorDetails = (...flags: string[]): Party => ({
  folder: 'lessons/error-details',
  flags,
});

const spoiled = (mistake: string): Party => errorDetails('--spoil', mistake);

const client = errorDetails();
const cure = { server: errorDetails(), prints: 'Correct name: .*' };

export const errorDetailsSteps: readonly Step[] = [
  {
    ...{ name: 'missing-details', client, cure },
    mistake: 'The server refuses with a code and a text, without details.',
    server: spoiled('missing'),
    code: 'INVALID_ARGUMENT',
  },
  {
    ...{ name: 'malformed-details', client, cure },
    mistake: 'The server makes Base64 of the details, as gRPC does again.',
    server: spoiled('malformed'),
    code: 'INVALID_ARGUMENT',
  },
  {
    ...{ name: 'mismatched-details', client, cure },
    mistake: 'The details are those of another status.',
    server: spoiled('mismatched'),
    code: 'INVALID_ARGUMENT',
  },
  {
    name: 'large-details',
    mistake: 'The details are larger than the trailers that a client takes.',
    server: spoiled('large'),
    // Only one call, since the text is what the client prints.
    client: errorDetails('--show', 'Lear'),
    // Node takes up to 64 kB of metadata, gRPC's core from 8 to 16 kB.
    code: { typescript: 'OK', python: 'RESOURCE_EXHAUSTED' },
    cure: { ...cure, prints: 'Correct show: .*' },
  },
];
