// A token that is good for the next call, for as long as the client runs.

/** A token, and when it ends, in milliseconds since 1970. */
export interface Token {
  value: string;
  endsAt: number;
}

/** How long before its end a token is replaced. A call that left with the old
 * one still arrives in time, also where the clocks differ a little. */
export const MARGIN_MS = 30_000;

// #region source
/** Gives a function that has a good token each time it is called.
 * @param fetch gets a new token: reads a file, or asks an issuer
 * @param now the clock */
export function tokenSource(
  fetch: () => Promise<Token>,
  now = () => Date.now(),
): () => Promise<string> {
  let token: Token | undefined;
  let fetching: Promise<Token> | undefined;
  return async () => {
    if (!token || now() >= token.endsAt - MARGIN_MS) {
      // However many calls need a token at this moment, one fetches it.
      fetching ??= fetch().finally(() => {
        fetching = undefined;
      });
      try {
        token = await fetching;
      } catch (error) {
        // The next call tries again. Until its end, the old token will do.
        if (!token || now() >= token.endsAt) throw error;
      }
    }
    return token.value;
  };
}
// #endregion source
