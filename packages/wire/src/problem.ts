// What can be wrong with bytes, and where.

/** What is wrong. The comment says where `offset` of the problem points. */
export type ProblemKind =
  /** A varint goes on where the input ends: the end. */
  | 'truncated-varint'
  /** A varint has no last byte among its first ten: its eleventh byte. */
  | 'long-varint'
  /** A value is longer than what is left: the first byte that is there of it. */
  | 'truncated-value'
  /** The wire type is 6 or 7, which mean nothing: the tag. */
  | 'wire-type'
  /** The field number is 0 or above 536,870,911: the tag. */
  | 'field-number'
  /** A group ends that did not begin, or ends in another: the tag. */
  | 'end-group'
  /** A group goes on where the input ends: the end. */
  | 'open-group'
  /** Messages lie deeper in each other than parsers follow: the value. */
  | 'depth'
  /** A string is not UTF-8: the first byte of what is none. */
  | 'utf8'
  /** The wire type is not that of the field's type in the contract, so that
   * most parsers take the field for an unknown one: the tag. */
  | 'mismatch'
  /** A gRPC frame begins with neither 0 nor 1: that byte. */
  | 'flag'
  /** A gRPC frame is longer than what is left: the end. */
  | 'truncated-frame';

/** Something that a parser refuses, or reads otherwise than it was meant. */
export interface Problem {
  kind: ProblemKind;
  /** Where, in bytes from the beginning of the input. */
  offset: number;
  /** What would be right there, such as `11 bytes`. */
  expected: string;
  /** What is there instead, such as `4 bytes`. */
  found: string;
}

/** A problem in a sentence: `Byte 12: expected 11 bytes, found 4 bytes.` */
export function describeProblem({ offset, expected, found }: Problem): string {
  return `Byte ${offset}: expected ${expected}, found ${found}.`;
}

/** Carries a problem up to whoever began to read. It never leaves this package. */
export class Damage extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(describeProblem(problem));
    this.problem = problem;
  }
}
