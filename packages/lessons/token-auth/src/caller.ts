// Who calls: found out by the interceptor, read by the handler.

/** Who calls, and what they may do. */
export interface Caller {
  name: string;
  scopes: readonly string[];
}

// The metadata object of a call is the same one in the interceptor and in the
// handler. The caller is kept beside that object and not as a text in it, so
// that nothing a client sends can be taken for it.
const callers = new WeakMap<object, Caller>();

// #region caller
/** Notes who makes the call that has this metadata. */
export function setCaller(metadata: object, caller: Caller): void {
  callers.set(metadata, caller);
}

/** Says who makes a call.
 * @throws Error if no interceptor has found out */
export function callerOf(call: { metadata: object }): Caller {
  const caller = callers.get(call.metadata);
  if (caller) return caller;
  throw new Error('Nobody has checked who calls: serve with authenticate().');
}
// #endregion caller
