// Mistakes with the server's certificate, with trust in it, and with TLS itself.
import type { Party, Step } from '../step.ts';

const tls = (...flags: string[]): Party => ({ folder: 'lessons/tls', flags });
const plaintext: Party = { folder: 'lessons/helloworld', flags: [] };

// A server of the lesson that shows one of the certificates made for the lab.
const showing = (certificate: string, key = certificate): Party =>
  tls(
    ...['--cert', `.certs/lab/${certificate}.pem`],
    ...['--key', `.certs/lab/${key}.key`],
  );

// A program of the lab itself, for what no lesson would do.
const lab = (program: string, ...flags: string[]): Party => ({
  ...{ folder: 'failure-lab', program, flags },
});

export const tlsSteps: readonly Step[] = [
  {
    name: 'wrong-ca',
    mistake: "The client trusts another CA than that of the server's issuer.",
    server: tls(),
    client: tls('--ca', '.certs/lab/other-ca.pem'),
    code: 'UNAVAILABLE',
    cure: { client: tls() },
  },
  {
    name: 'untrusted-self-signed',
    mistake: 'The certificate signed itself, and the client does not trust it.',
    server: showing('self-signed'),
    client: tls(),
    code: 'UNAVAILABLE',
    cure: { server: tls() },
  },
  {
    name: 'empty-trust-store',
    mistake: "The client's file of trusted CAs is empty.",
    server: tls(),
    client: tls('--ca', '.certs/lab/empty.pem'),
    code: 'UNAVAILABLE',
    cure: { client: tls() },
  },
  {
    name: 'wrong-name',
    mistake: 'The certificate is for another name than the one dialled.',
    server: showing('wrong-name'),
    client: tls(),
    code: 'UNAVAILABLE',
    cure: { server: tls() },
  },
  {
    name: 'no-san',
    mistake: 'The certificate has no SAN, and the client dials an address.',
    server: showing('no-san'),
    client: tls(),
    dials: '127.0.0.1',
    code: 'UNAVAILABLE',
    cure: { server: tls() },
  },
  {
    name: 'self-signed',
    mistake:
      'The certificate signed itself, without a SAN; the client trusts it.',
    server: showing('self-signed'),
    client: tls('--ca', '.certs/lab/self-signed.pem'),
    code: {
      typescript: 'OK',
      python: 'OK',
      go: 'UNAVAILABLE',
      java: 'OK',
    },
    cure: { server: tls(), client: tls() },
  },
  {
    name: 'expired',
    mistake: "The server's certificate has expired.",
    server: showing('expired'),
    client: tls(),
    code: 'UNAVAILABLE',
    cure: { server: tls() },
  },
  {
    name: 'not-yet-valid',
    mistake: "The server's certificate is not valid yet.",
    server: showing('not-yet-valid'),
    client: tls(),
    code: 'UNAVAILABLE',
    cure: { server: tls() },
  },
  {
    name: 'missing-intermediate',
    mistake: 'The server shows its own certificate without that of its issuer.',
    server: showing('missing-intermediate'),
    client: tls(),
    code: 'UNAVAILABLE',
    cure: { server: showing('full-chain', 'missing-intermediate') },
  },
  {
    name: 'plaintext-to-tls',
    mistake: 'The client speaks plaintext to a server that speaks TLS.',
    server: tls(),
    client: plaintext,
    code: 'UNAVAILABLE',
    races: true,
    cure: { client: tls() },
  },
  {
    name: 'tls-to-plaintext',
    mistake: 'The client speaks TLS to a server that speaks plaintext.',
    server: plaintext,
    client: tls(),
    code: 'UNAVAILABLE',
    cure: { server: tls() },
  },
  {
    name: 'no-alpn',
    mistake:
      'A client that is not gRPC speaks TLS without offering h2 by ALPN.',
    server: tls(),
    client: lab('raw-client'),
    cure: { client: lab('raw-client', '--alpn', 'h2') },
  },
  {
    name: 'server-without-alpn',
    mistake: 'The server speaks TLS, but does not choose h2 by ALPN.',
    server: lab('raw-server'),
    client: tls(),
    code: 'UNAVAILABLE',
    cure: { server: tls() },
  },
];
