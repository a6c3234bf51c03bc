// The files that flags name. Each fault names the flag and the file.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FlagName } from './flags.ts';
import type { Typed } from './parse-flags.ts';
import { UsageError } from './usage-error.ts';

/** A certificate and its private key, in PEM. */
export interface KeyPair {
  cert: Buffer;
  key: Buffer;
}

/** Reads the file of a flag; undefined where the flag is not given.
 * @throws UsageError if there is no such file */
export function readFile(typed: Typed, name: FlagName): Buffer | undefined {
  const path = typed.text(name);
  if (path === undefined) return undefined;
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(
      Object(error).code === 'ENOENT'
        ? `--${name} ${path}: there is no such file.`
        : `--${name} ${path} cannot be read (${Object(error).code}).`,
    );
  }
}

/** Reads a certificate in PEM.
 * @throws UsageError if the file has none */
export function readCertificate(
  typed: Typed,
  name: FlagName,
): Buffer | undefined {
  const pem = readFile(typed, name);
  if (pem) mustWork(typed, name, 'certificate', () => new X509Certificate(pem));
  return pem;
}

/** Reads a certificate and its key, which come together or not at all.
 * @throws UsageError if one is missing, or they do not belong together */
export function readKeyPair(
  typed: Typed,
  certName: FlagName,
  keyName: FlagName,
): KeyPair | undefined {
  const cert = readCertificate(typed, certName);
  const key = readFile(typed, keyName);
  if (!cert && !key) return undefined;
  if (!cert || !key) {
    const [given, missing] = cert ? [certName, keyName] : [keyName, certName];
    throw new UsageError(`--${given} needs --${missing} beside it.`);
  }
  const read = () => createPrivateKey(key);
  const own = mustWork(typed, keyName, 'private key', read);
  if (new X509Certificate(cert).checkPrivateKey(own)) return { cert, key };
  throw new UsageError(
    `--${keyName} ${typed.text(keyName)} is not the key of ` +
      `--${certName} ${typed.text(certName)}.`,
  );
}

function mustWork<Result>(
  typed: Typed,
  name: FlagName,
  what: string,
  read: () => Result,
): Result {
  try {
    return read();
  } catch {
    throw new UsageError(
      `--${name} ${typed.text(name)} holds no usable ${what} in PEM.`,
    );
  }
}
