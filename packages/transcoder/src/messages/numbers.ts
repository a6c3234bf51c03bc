// Numbers from text, exact to the last digit: JSON.parse would round them.
import { isPlainInteger, numberEnd } from './number-text.ts';

/** Reads a whole number however it is written: "1000", "1e3", "1000.0".
 * @returns undefined for a fraction, and for more digits than 64 bits have */
export function wholeNumber(text: string): bigint | undefined {
  // Almost all are written so.
  if (text.length <= MOST_DIGITS && isPlainInteger(text)) return BigInt(text);
  const match = text.length > LONGEST ? null : DECIMAL.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '');
  if (digits === '') return 0n;
  // The point moves to the right by the exponent; all behind it must be zero.
  const significant = digits.replace(/0+$/, '');
  const zeros =
    digits.length - significant.length - fraction.length + Number(exponent);
  if (zeros < 0 || significant.length + zeros > MOST_DIGITS) return undefined;
  return BigInt(sign + significant + '0'.repeat(zeros));
}

/** Reads a number with a fraction, or one of the names that JSON has for those
 * it cannot write.
 * @returns undefined for other texts, and for what a double cannot hold */
export function realNumber(text: string): number | undefined {
  if (numberEnd(text, 0) !== text.length) {
    return NOT_FINITE.has(text) ? Number(text) : undefined;
  }
  const number = Number(text);
  return Number.isFinite(number) ? number : undefined;
}

/** Writes a float or double as JSON; the names are those of protobuf's JSON. */
export function realText(value: number): string {
  if (!Number.isFinite(value)) return `"${value}"`;
  return Object.is(value, -0) ? '-0' : String(value);
}

/** The shortest decimal that is the same float: 0.1, not 0.10000000149011612. */
export function shortestFloat(value: number): number {
  for (let digits = 1; digits < ENOUGH_FOR_FLOAT; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}

const DECIMAL = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
const NOT_FINITE = new Set(['NaN', 'Infinity', '-Infinity']);
// Longer ones would take their time, and nobody writes an integer so.
const LONGEST = 400;
// 2^64 has twenty digits.
const MOST_DIGITS = 20;
// Nine digits tell any two floats apart.
const ENOUGH_FOR_FLOAT = 10;
