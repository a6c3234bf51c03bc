// How a handler says no: by an error that carries a status.
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';

// #region fail
/** Ends the call. The details are for the people who read them. */
export function fail(code: keyof typeof Status, details: string): never {
  throw new StatusError(Status[code], details);
}
// #endregion fail
