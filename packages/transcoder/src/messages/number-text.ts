// Where a number of JSON ends. Every number of every body is looked at here, so
// there is a loop for each part of it instead of an expression for all.

/** Finds the end of the number that begins at a place of a text.
 * @returns -1 where none begins */
export function numberEnd(text: string, start: number): number {
  let at = start;
  if (text.charCodeAt(at) === MINUS) at += 1;
  const whole = digitsEnd(text, at);
  // A zero in front of other digits is not JSON.
  if (whole === at || (text.charCodeAt(at) === ZERO && whole > at + 1)) {
    return -1;
  }
  at = whole;
  if (text.charCodeAt(at) === POINT) {
    const end = digitsEnd(text, at + 1);
    if (end === at + 1) return -1;
    at = end;
  }
  // The letter in its small form.
  if ((text.charCodeAt(at) | 0x20) === E) {
    const sign = text.charCodeAt(at + 1);
    const first = sign === PLUS || sign === MINUS ? at + 2 : at + 1;
    const end = digitsEnd(text, first);
    if (end === first) return -1;
    at = end;
  }
  return at;
}

/** Whether a text is an integer without a point and an exponent. */
export function isPlainInteger(text: string): boolean {
  const first = text.charCodeAt(0) === MINUS ? 1 : 0;
  const end = digitsEnd(text, first);
  if (end === first || end !== text.length) return false;
  return text.charCodeAt(first) !== ZERO || end === first + 1;
}

/** Reads such an integer.
 * @returns undefined for others, and for one that a double may not hold */
export function plainNumber(text: string): number | undefined {
  if (text.length > EXACT_DIGITS || !isPlainInteger(text)) return undefined;
  // Integers of protobuf have no -0.
  return Number(text) + 0;
}

/** Whether a character may be in a number or a word: where one ends, none of them
 * follows. */
export function isWordCode(code: number): boolean {
  const small = code | 0x20;
  const isLetter = small >= A && small <= Z;
  return isLetter || (code >= ZERO && code <= NINE) || code === UNDERSCORE;
}

/** The same, and what stands between the digits of a number. */
export function isNumberCode(code: number): boolean {
  return isWordCode(code) || code === POINT || code === PLUS || code === MINUS;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    // This is so behind the end of the text, too, where there is no code.
    if (!(code >= ZERO && code <= NINE)) return at;
    at += 1;
  }
}

const [PLUS, MINUS, POINT, UNDERSCORE] = [0x2b, 0x2d, 0x2e, 0x5f];
const [ZERO, NINE, A, E, Z] = [0x30, 0x39, 0x61, 0x65, 0x7a];
// A double holds all integers of so many.
const EXACT_DIGITS = 15;
