// Points in time and durations as text: RFC 3339, and seconds with an "s".

/** As google.protobuf.Timestamp and google.protobuf.Duration hold them. */
export interface Seconds {
  seconds: bigint;
  /** Of the same sign as the seconds of a Duration; else never below zero. */
  nanos: number;
}

/** Reads "1972-01-01T10:00:20.021Z", with any offset.
 * @returns undefined for other texts and for days that no calendar has */
export function parseTimestamp(text: string): Seconds | undefined {
  const match = TIMESTAMP.exec(text);
  if (match === null) return undefined;
  const [, local = '', fraction = '', zone = ''] = match;
  const date = new Date(`${local}Z`);
  // JavaScript takes the 30th of February for the 1st or 2nd of March.
  if (Number.isNaN(date.getTime())) return undefined;
  if (date.toISOString().slice(0, local.length) !== local) return undefined;
  const offset = zoneSeconds(zone);
  if (offset === undefined) return undefined;
  const seconds = BigInt(date.getTime() / 1000 - offset);
  const nanos = Number(fraction.padEnd(9, '0'));
  return inYears(seconds) ? { seconds, nanos } : undefined;
}

/** Writes UTC, with as many groups of three decimals as there must be.
 * @returns undefined for what is not in the years 1 to 9999 */
export function timestampText({ seconds, nanos }: Seconds): string | undefined {
  if (!inYears(seconds) || nanos < 0 || nanos >= BILLION) return undefined;
  const date = new Date(Number(seconds) * 1000).toISOString();
  return `${date.slice(0, LOCAL_LENGTH)}${decimals(nanos)}Z`;
}

/** Reads "1.5s" and "-0.000000001s".
 * @returns undefined for other texts, and for more than ten thousand years */
export function parseDuration(text: string): Seconds | undefined {
  const match = DURATION.exec(text);
  if (match === null) return undefined;
  const [, minus = '', whole = '', fraction = ''] = match;
  const sign = minus === '-' ? -1 : 1;
  // `+ 0` makes 0 of -0, which is no integer of protobuf.
  const nanos = sign * Number(fraction.padEnd(9, '0')) + 0;
  const seconds = BigInt(sign) * BigInt(whole);
  return isDuration(seconds, nanos) ? { seconds, nanos } : undefined;
}

/** Writes a duration in seconds.
 * @returns undefined for more than ten thousand years, and for parts of
 *   different signs */
export function durationText({ seconds, nanos }: Seconds): string | undefined {
  if (!isDuration(seconds, nanos)) return undefined;
  const minus = seconds < 0n || nanos < 0 ? '-' : '';
  const whole = seconds < 0n ? -seconds : seconds;
  return `${minus}${whole}${decimals(Math.abs(nanos))}s`;
}

const BILLION = 1_000_000_000;
const TIMESTAMP =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/;
const DURATION = /^(-?)(0|[1-9]\d{0,11})(?:\.(\d{0,9}))?s$/;
const LOCAL_LENGTH = '1972-01-01T10:00:20'.length;
const YEAR_1 = -62_135_596_800n;
const YEAR_10000 = 253_402_300_800n;
// Ten thousand years of 365.25 days.
const LONGEST = 315_576_000_000n;

function inYears(seconds: bigint): boolean {
  return seconds >= YEAR_1 && seconds < YEAR_10000;
}

function isDuration(seconds: bigint, nanos: number): boolean {
  if (seconds < -LONGEST || seconds > LONGEST) return false;
  if (Math.abs(nanos) >= BILLION) return false;
  return !(seconds > 0n && nanos < 0) && !(seconds < 0n && nanos > 0);
}

function zoneSeconds(zone: string): number | undefined {
  if (zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4));
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60;
}

// None, three, six or nine digits.
function decimals(nanos: number): string {
  if (nanos === 0) return '';
  const digits = String(nanos).padStart(9, '0');
  if (nanos % 1_000 !== 0) return `.${digits}`;
  return `.${digits.slice(0, nanos % 1_000_000 === 0 ? 3 : 6)}`;
}
