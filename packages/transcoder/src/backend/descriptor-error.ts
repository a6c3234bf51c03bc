// Contracts that cannot be used: refused when they are loaded.

/** What is wrong with a set of contracts, all of it, one line each. */
export class DescriptorError extends Error {
  override name = 'DescriptorError';
}
