// Where an issuer's public keys come from: a file, or the issuer itself.
import { readCredential } from '@polyglot-grpc/lesson-kit/credential-file';
import { UsageError } from '@polyglot-grpc/lesson-kit/program';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import { createLocalJWKSet, type JSONWebKeySet, type LocalJWKSet } from 'jose';
import { httpsJson } from './https-json.ts';

/** Gives a function that reads the JSON Web Key Set (RFC 7517) as it is now.
 * @param flags a file or an https address, and the CA for that address
 * @throws UsageError if it is a file, and not one of keys */
export function issuerKeys(flags: {
  jwks: string;
  ca: string;
}): () => Promise<LocalJWKSet> {
  const { jwks } = flags;
  if (/^https:/i.test(jwks)) {
    // The issuer may start after this server, so it is asked at the first token.
    const ca = readCredential('ca', flags.ca);
    return () => readKeys(jwks, () => httpsJson(jwks, ca));
  }
  const fromFile = async () => JSON.parse(`${readCredential('jwks', jwks)}`);
  checkFile(jwks);
  return () => readKeys(jwks, fromFile);
}
// Who runs the server reads why; who calls it reads only that.
async function readKeys(
  from: string,
  read: () => Promise<unknown>,
): Promise<LocalJWKSet> {
  try {
    return createLocalJWKSet((await read()) as JSONWebKeySet);
  } catch (error) {
    console.error(`No keys from ${from}: ${Object(error).message}`);
    throw new StatusError(
      Status.UNAVAILABLE,
      'The keys of the issuer cannot be read.',
    );
  }
}

// A server with a wrong file should not even start.
function checkFile(jwks: string): void {
  const content = readCredential('jwks', jwks);
  try {
    createLocalJWKSet(JSON.parse(`${content}`));
  } catch {
    throw new UsageError(`--jwks ${jwks}: not a JSON Web Key Set.`);
  }
}
