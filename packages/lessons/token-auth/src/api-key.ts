// A second way to show who one is: a long random text, known to both sides.
import { createHash, timingSafeEqual } from 'node:crypto';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { Mechanism } from './authenticate.ts';

/** What the owner of a key may do. A key says nothing of itself, as a token does:
 * all that is known of it is what the server has written down. */
const SCOPES = ['greet'];

// #region api-key
/** Gives the mechanism that reads `x-api-key: <key>`.
 * @param digests the SHA-256 of each owner's key, in hexadecimal. The server keeps
 *   no key, so that who reads its files cannot call in another's name */
export function apiKey(digests: Readonly<Record<string, string>>): Mechanism {
  return async (metadata) => {
    const [key] = metadata.get('x-api-key');
    if (key === undefined) return undefined;
    const digest = createHash('sha256').update(key).digest();
    // `===` would stop at the first byte that differs, and so tell by its time
    // how much of a guess is right. Every owner is compared, for the same reason.
    const owners = Object.entries(digests).filter(([, expected]) =>
      timingSafeEqual(digest, Buffer.from(expected, 'hex')),
    );
    const [name] = owners[0] ?? [];
    if (name !== undefined) return { name, scopes: SCOPES };
    throw new StatusError(Status.UNAUTHENTICATED, 'The API key is unknown.');
  };
}
// #endregion api-key

/** Tells whether a value is an object of digests: of another length, one could
 * not be compared. */
export function isDigests(value: unknown): value is Record<string, string> {
  return (
    Object(value) === value &&
    Object.values(Object(value)).every((digest) =>
      /^[0-9a-f]{64}$/i.test(String(digest)),
    )
  );
}
