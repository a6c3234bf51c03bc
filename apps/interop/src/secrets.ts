// What a run leaves behind is for everybody, so no key and no token is in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// A line of a key or a whole token; shorter ones could be anywhere by chance.
const LINE = /^(?!-----)\S{20,}$/;

/** Reads the secrets in a folder such as .certs, line by line. */
export function readSecrets(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(key|jwt|secret)$/.test(file))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => LINE.test(line));
}

/** Whether a text holds one of the secrets, or any private key.
 * @param secrets as `readSecrets` gives them */
export function holdsSecret(text: string, secrets: string[]): boolean {
  return (
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text) ||
    secrets.some((secret) => text.includes(secret))
  );
}
