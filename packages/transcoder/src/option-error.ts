// A wrong option of the library, told to whoever wrote it.

/** What `createTranscoder` and `createGatewayServer` throw for an option that
 * they do not know, or for a value that it cannot have. */
export class OptionError extends Error {
  override name = 'OptionError';
}
