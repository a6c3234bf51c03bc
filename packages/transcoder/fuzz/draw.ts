// Random choices, which fast-check remembers: it repeats them from a seed, and
// makes them smaller when a request has failed.
import fc, { type GeneratorValue } from 'fast-check';

/** Draws one value from an arbitrary of fast-check. */
export type Draw = GeneratorValue;

/** Draws a whole number from 0 to `most`, both included. */
export function upTo(draw: Draw, most: number): number {
  return draw(fc.nat, most);
}

/** Draws one of several values. */
export function pick<Value>(draw: Draw, values: readonly Value[]): Value {
  const value = values[upTo(draw, values.length - 1)];
  if (value === undefined) throw new RangeError('There is nothing to pick.');
  return value;
}

/** Draws true once in `times`. */
export function once(draw: Draw, times: number): boolean {
  return upTo(draw, times - 1) === times - 1;
}

/** Draws a text of whole characters: of every plane, with those that JSON, URLs
 * and headers treat in ways of their own. */
export function text(draw: Draw, least = 0): string {
  return draw(least === 0 ? anyText : someText);
}

const character = fc.oneof(
  fc.constantFrom(...'abcXYZ019 -._~%+/?#&=[]{}:;,"\'\\<>|@$*!()^`'),
  fc.constantFrom('\0', '\n', '\r', '\t', '\x7f', '\u2028', '\ufeff'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

// Made once: to make them anew for every text takes longer than to send it.
const any = fc.string({ maxLength: 8, unit: character });
const some = fc.string({ minLength: 1, maxLength: 8, unit: character });
const anyText = () => any;
const someText = () => some;
