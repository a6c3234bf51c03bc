// Keys, certificates and tokens are files. These lines find and read them.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import type { KeyCertPair } from '@grpc/grpc-js';
import { findAbove } from './load-proto.ts';
import { UsageError } from './program.ts';

/** Finds a file that a flag names, from the folder in which the user typed: there
 * or above, so that `.certs/ca.pem` is the workspace's from anywhere in it.
 * @returns its absolute path
 * @throws UsageError naming the flag, the file, and what makes it */
export function findCredential(flag: string, path: string): string {
  try {
    return findAbove(process.env.INIT_CWD ?? process.cwd(), path);
  } catch {
    throw new UsageError(
      `--${flag} ${path}: no such file here or above. ` +
        'Those in .certs are made by: npm run certs',
    );
  }
}

/** Reads a file that a flag names.
 * @throws UsageError naming the flag, the file, and what is wrong */
export function readCredential(flag: string, path: string): Buffer {
  const found = findCredential(flag, path);
  try {
    return readFileSync(found);
  } catch {
    throw new UsageError(`--${flag} ${path} cannot be read as a file.`);
  }
}

/** The paths of a certificate and of its private key. */
export interface KeyPairFiles {
  cert: string;
  key: string;
}

/** Reads the files of `--cert` and `--key`.
 * @throws UsageError naming the flag, the file, and what is wrong */
export function readKeyPair(files: KeyPairFiles): KeyCertPair {
  const pair = {
    cert_chain: readCredential('cert', files.cert),
    private_key: readCredential('key', files.key),
  };
  checkKeyPair(pair, files);
  return pair;
}

/** Checks that a certificate and a key can be used, and belong together. gRPC
 * itself says little about it, and late.
 * @throws UsageError naming the flag, the file, and what is wrong */
export function checkKeyPair(
  { cert_chain: cert, private_key: key }: KeyCertPair,
  files: KeyPairFiles,
): void {
  const [certFlag, keyFlag] = [`--cert ${files.cert}`, `--key ${files.key}`];
  if (!isUsable({ cert })) {
    throw new UsageError(`${certFlag} holds no usable certificate in PEM.`);
  }
  if (!isUsable({ key })) {
    throw new UsageError(`${keyFlag} holds no usable private key in PEM.`);
  }
  if (!new X509Certificate(cert).checkPrivateKey(createPrivateKey(key))) {
    throw new UsageError(`${keyFlag} is not the key of ${certFlag}.`);
  }
}

function isUsable(options: SecureContextOptions): boolean {
  try {
    createSecureContext(options);
    return true;
  } catch {
    return false;
  }
}
