// A mistake of whoever types the command.

/** What ends the command with one sentence and exit code 1. */
export class UsageError extends Error {
  override name = 'UsageError';
}
