// Says everything that is wrong with a set of rules at once.

/** What is wrong with one rule, in a sentence. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** One thing that is wrong with one rule. */
export interface Fault {
  /** The rpc with its service and package; "" if the fault has none. */
  rpc: string;
  /** "library.proto:12:3", or without line and column where the descriptors do
   * not tell them. */
  place: string;
  /** A sentence, with the column of the template if the fault is in one. */
  reason: string;
}

/** Rules that cannot be served. */
export class RuleError extends Error {
  override name = 'RuleError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(describe).join('\n'));
    this.faults = faults;
  }
}

function describe({ rpc, place, reason }: Fault): string {
  return [place, rpc, reason].filter((part) => part !== '').join(': ');
}
