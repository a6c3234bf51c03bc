// The public keys of an issuer, by their names: kept, and read again when a token
// names one that is new.
import {
  type CryptoKey,
  createLocalJWKSet,
  errors,
  type JWTVerifyGetKey,
  type LocalJWKSet,
} from 'jose';

/** How long no other read begins after one. Who invents names of keys makes the
 * server read six times a minute, and no more. */
export const PAUSE_MS = 10_000;

/** How long keys are kept without a look whether the issuer still has them. */
export const MAX_AGE_MS = 300_000;

// #region find
/** Finds keys by the `kid` in a token's head, for jose.
 * @param read gives all keys that the issuer has now
 * @param now a clock that never goes back, in milliseconds */
export function keySet(
  read: () => Promise<LocalJWKSet>,
  now = () => performance.now(),
): JWTVerifyGetKey<CryptoKey> {
  let keys = createLocalJWKSet({ keys: [] });
  let readAt = Number.NEGATIVE_INFINITY;
  let latest = Promise.resolve();

  // All who need the keys at one time wait for one read, and a read that failed
  // fails for everybody until the pause is over.
  function refresh(): Promise<void> {
    if (now() - readAt >= PAUSE_MS) {
      readAt = now();
      latest = read().then((found) => {
        keys = found;
      });
    }
    return latest;
  }

  return async (header, token) => {
    if (!header.kid) throw new errors.JWKSNoMatchingKey();
    // A look whether old keys are still good. If it fails, they stay.
    if (now() - readAt >= MAX_AGE_MS) await refresh().catch(() => {});
    try {
      return await keys(header, token);
    } catch (error) {
      if (Object(error).code !== errors.JWKSNoMatchingKey.code) throw error;
      // An issuer changes its keys: it publishes a new one beside the old one,
      // then signs with it. So a name that is unknown may be new.
      await refresh();
      return keys(header, token);
    }
  };
}
// #endregion find
