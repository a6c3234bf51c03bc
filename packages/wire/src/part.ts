// A stretch of the input, and what it is there for.

/** What a part is there for: `length` stands before what it counts, `end` closes
 * a group, `flag` begins a gRPC frame, `data` is what a frame carries, and
 * `rest` was not understood. */
export type Role =
  | 'tag'
  | 'length'
  | 'value'
  | 'end'
  | 'flag'
  | 'data'
  | 'rest';

/** Bytes that belong together. The parts of a message, in order, are its input:
 * no byte is left out and none comes twice. */
export interface Part {
  role: Role;
  /** Where the part begins, in bytes from the beginning of the input. */
  offset: number;
  /** A view of the input, not a copy. */
  bytes: Uint8Array;
}
