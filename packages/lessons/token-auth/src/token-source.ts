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
      // However many calls need a token at this moment, one fetches it. If that
      // fails, these calls fail, and the next one tries again.
      fetching ??= fetch().finally(() => {
        fetching = undefined;
      });
      token = await fetching;
    }
    return token.value;
  };
}
// #endregion source
