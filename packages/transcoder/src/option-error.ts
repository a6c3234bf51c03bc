// A wrong option of the library, told to whoever wrote it.

/** What is thrown for an option that nobody knows, or for a value that it cannot
 * have. */
export class OptionError extends Error {
  override name = 'OptionError';
}
