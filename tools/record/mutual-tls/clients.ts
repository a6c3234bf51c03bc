// Clients of mutual-tls: one as it should be, and those with a mistake.
import { join } from 'node:path';

export const lesson = join(
  import.meta.dirname,
  '../../../packages/lessons/mutual-tls',
);

/** What is typed behind the client's command. */
export const GOOD: readonly string[] = [];

/** The same for each mistake, by what the client shows. */
export const WRONG: Readonly<Record<string, readonly string[]>> = {
  'no certificate': ['--anonymous'],
  'one of another CA': showing('lab/other-client'),
  'an expired one': showing('lab/expired-client'),
  "a server's": showing('server'),
};

function showing(name: string): string[] {
  return ['--cert', `.certs/${name}.pem`, '--key', `.certs/${name}.key`];
}
