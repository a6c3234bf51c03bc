// Texts as Go reads them, which grpc-gateway leaves paths and queries to.
import { parseDuration, parseTimestamp, type Seconds } from './times.ts';

/** As strconv.ParseBool: "1", "t" and "TRUE" are true.
 * @returns undefined for other texts */
export function goBool(text: string): boolean | undefined {
  if (TRUE.has(text)) return true;
  return FALSE.has(text) ? false : undefined;
}

/** Writes an integer as JSON would, if strconv.ParseInt reads it: with a plus
 * and zeros in front, but without an exponent. */
export function goInteger(text: string, signed: boolean): string | undefined {
  const match = /^([+-]?)(\d+)$/.exec(text);
  if (match === null) return undefined;
  const [, sign = '', digits = ''] = match;
  // strconv.ParseUint takes no sign at all.
  if (!signed && sign !== '') return undefined;
  return (sign === '-' ? '-' : '') + withoutZeros(digits);
}

/** Writes a number as JSON would, if strconv.ParseFloat reads it. */
export function goReal(text: string): string | undefined {
  const named = /^([+-]?)(inf|infinity|nan)$/i.exec(text);
  if (named !== null) {
    const [, sign = '', name = ''] = named;
    if (name.toLowerCase() !== 'nan') {
      return sign === '-' ? '-Infinity' : 'Infinity';
    }
    return sign === '' ? 'NaN' : undefined;
  }
  const hex = goHex(text);
  if (hex !== undefined) return hex;
  const plain = text.replace(/(?<=\d)_(?=\d)/g, '');
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(plain);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole + fraction === '') return undefined;
  const minus = sign === '-' ? '-' : '';
  const start = withoutZeros(whole) || '0';
  return `${minus}${start}.${fraction || '0'}e${exponent}`;
}

// Those in front, but for the last one.
function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

// "0x1.8p1" is 3: hexadecimal digits, and a power of two.
function goHex(text: string): string | undefined {
  const match = /^([+-]?)0x([\da-f]*)(?:\.([\da-f]*))?p([+-]?\d+)$/i.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = whole + fraction;
  if (digits === '') return undefined;
  const scale = 2 ** (Number(power) - 4 * fraction.length);
  const value = Number.parseInt(digits, 16) * scale;
  return String(sign === '-' ? -value : value);
}

/** As time.Parse, where a comma may stand before the fraction. */
export function goTimestamp(text: string): Seconds | undefined {
  return parseTimestamp(text.replace(',', '.'));
}

/** As Go's protojson reads a duration, which may begin with a plus or a point. */
export function goJsonDuration(text: string): Seconds | undefined {
  return parseDuration(
    text.replace(/^\+/, '').replace(/^(-?)\.(?=\d)/, '$10.'),
  );
}

/** As time.ParseDuration: "1h15m30.918s".
 * @returns undefined for other texts, and for more than an int64 of
 *   nanoseconds holds */
export function goDuration(text: string): Seconds | undefined {
  const [, sign = '', rest = ''] = /^([+-]?)(.*)$/.exec(text) ?? [];
  if (rest === '0') return { seconds: 0n, nanos: 0 };
  const isDuration =
    rest.length <= LONGEST &&
    /^(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(rest);
  if (!isDuration) return undefined;
  let total = 0n;
  for (const [, whole = '', fraction = '', unit = ''] of rest.matchAll(PART)) {
    const scale = UNITS.get(unit) ?? 1n;
    const digits = fraction.slice(0, 18);
    const part = BigInt(digits || '0') * scale;
    total += BigInt(whole || '0') * scale;
    total += part / 10n ** BigInt(digits.length);
  }
  const nanos = sign === '-' ? -total : total;
  if (BigInt.asIntN(64, nanos) !== nanos) return undefined;
  return { seconds: nanos / BILLION, nanos: Number(nanos % BILLION) };
}

const TRUE = new Set(['1', 't', 'T', 'true', 'TRUE', 'True']);
const FALSE = new Set(['0', 'f', 'F', 'false', 'FALSE', 'False']);
const PART = /(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/g;
// Longer ones would take their time, and nobody writes a duration so.
const LONGEST = 400;
const BILLION = 1_000_000_000n;
const UNITS = new Map([
  ['ns', 1n],
  ['us', 1_000n],
  ['µs', 1_000n],
  ['μs', 1_000n],
  ['ms', 1_000_000n],
  ['s', BILLION],
  ['m', 60n * BILLION],
  ['h', 3_600n * BILLION],
]);
