// Mistakes with the client's certificate.
import type { Party, Step } from '../step.ts';

const mutualTls = (...flags: string[]): Party => ({
  folder: 'lessons/mutual-tls',
  flags,
});

// A client of the lesson that shows one of the certificates made for the lab.
const showing = (certificate: string): Party =>
  mutualTls(
    ...['--cert', `.certs/lab/${certificate}.pem`],
    ...['--key', `.certs/lab/${certificate}.key`],
  );

export const mutualTlsSteps: readonly Step[] = [
  {
    name: 'no-client-certificate',
    mistake: 'The server asks for a certificate, and the client shows none.',
    server: mutualTls(),
    client: mutualTls('--anonymous'),
    code: 'UNAVAILABLE',
    races: true,
    cure: { client: mutualTls() },
  },
  {
    name: 'wrong-client-ca',
    mistake: "The client's certificate is from a CA that the server distrusts.",
    server: mutualTls(),
    client: showing('other-client'),
    code: 'UNAVAILABLE',
    races: true,
    cure: { client: mutualTls() },
  },
  {
    name: 'expired-client',
    mistake: "The client's certificate has expired.",
    server: mutualTls(),
    client: showing('expired-client'),
    code: 'UNAVAILABLE',
    races: true,
    cure: { client: mutualTls() },
  },
];
