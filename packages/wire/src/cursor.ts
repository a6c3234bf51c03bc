// A place in the input that moves forward as parts are taken.
import type { Part, Role } from './part.ts';
import { Damage, type Problem, type ProblemKind } from './problem.ts';

/** Reads a stretch of bytes from front to back. */
export class Cursor {
  readonly bytes: Uint8Array;
  /** Where `bytes` begins in the whole input. */
  readonly base: number;
  /** How many of `bytes` were taken. */
  at = 0;

  constructor(bytes: Uint8Array, base: number) {
    this.bytes = bytes;
    this.base = base;
  }

  /** Where the next byte is in the whole input. */
  get offset(): number {
    return this.base + this.at;
  }

  /** How many bytes are left. */
  get left(): number {
    return this.bytes.length - this.at;
  }

  /** Takes the next bytes.
   * @throws Damage if fewer are left */
  take(role: Role, length: number | bigint): Part {
    if (length > this.left) {
      this.fail('truncated-value', count(length), count(this.left));
    }
    const next = this.at + Number(length);
    const bytes = this.bytes.subarray(this.at, next);
    const part = { role, offset: this.offset, bytes };
    this.at = next;
    return part;
  }

  /** Gives up at the next byte.
   * @param ahead or at one so many bytes further on
   * @throws Damage always */
  fail(kind: ProblemKind, expected: string, found: string, ahead = 0): never {
    const offset = this.offset + ahead;
    throw new Damage({ kind, offset, expected, found });
  }

  /** Gives up at a part that was taken last, and leaves it untaken.
   * @throws Damage always */
  reject(part: Part, kind: ProblemKind, expected: string, found: string) {
    this.at -= part.bytes.length;
    return this.fail(kind, expected, found);
  }

  /** What became of the bytes after damage: the problem, and all that is left.
   * @throws whatever else was thrown, which is a defect of this package */
  giveUp(error: unknown): { problem: Problem; rest?: Part } {
    if (!(error instanceof Damage)) throw error;
    const { problem } = error;
    if (this.left === 0) return { problem };
    return { problem, rest: this.take('rest', this.left) };
  }
}

/** A number of bytes in words. */
export function count(bytes: number | bigint): string {
  return bytes === 1 || bytes === 1n ? '1 byte' : `${bytes} bytes`;
}
