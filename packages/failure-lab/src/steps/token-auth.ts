// Mistakes with the token that says who calls.
import type { Party, Step } from '../step.ts';

const tokenAuth = (...flags: string[]): Party => ({
  folder: 'lessons/token-auth',
  flags,
});

// A client of the lesson that sends one of the tokens made for the lab.
const sending = (token: string): Party =>
  tokenAuth('--token', `.certs/lab/${token}.jwt`);

const server = tokenAuth();
const cure = { client: tokenAuth() };

export const tokenAuthSteps: readonly Step[] = [
  {
    ...{ name: 'no-token', server, cure },
    mistake: 'The client sends no token.',
    client: tokenAuth('--anonymous'),
    code: 'UNAUTHENTICATED',
  },
  {
    ...{ name: 'malformed-token', server, cure },
    mistake: 'What the client sends is not a token.',
    client: sending('malformed'),
    code: 'UNAUTHENTICATED',
  },
  {
    ...{ name: 'expired-token', server, cure },
    mistake: 'The token has expired.',
    client: sending('expired'),
    code: 'UNAUTHENTICATED',
  },
  {
    ...{ name: 'wrong-audience', server, cure },
    mistake: 'The token is for another service.',
    client: sending('wrong-audience'),
    code: 'UNAUTHENTICATED',
  },
  {
    ...{ name: 'wrong-issuer', server, cure },
    mistake: 'The token is from an issuer that the server does not know.',
    client: sending('wrong-issuer'),
    code: 'UNAUTHENTICATED',
  },
  {
    ...{ name: 'wrong-key', server, cure },
    mistake: "The token is not signed by the issuer's key.",
    client: sending('wrong-key'),
    code: 'UNAUTHENTICATED',
  },
  {
    ...{ name: 'missing-scope', server, cure },
    mistake: 'The token is good, but does not permit this method.',
    client: sending('no-scope'),
    code: 'PERMISSION_DENIED',
  },
  {
    name: 'token-over-plaintext',
    mistake: 'The client would send its token without encryption.',
    // The client refuses before it calls, so any server of plaintext will do.
    server: { folder: 'lessons/helloworld', flags: [] },
    client: tokenAuth('--plaintext'),
    // In TypeScript and Go there is no such channel: no call, and no status.
    code: { python: 'UNAUTHENTICATED', java: 'UNAUTHENTICATED' },
    cure: { server, ...cure },
  },
];
