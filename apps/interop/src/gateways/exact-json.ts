// Reads JSON without rounding: JSON.parse alone would take 2^53 + 1 for 2^53.

/** A value of JSON, whose integers are exact. */
export type Exact =
  | null
  | boolean
  | string
  | number
  | bigint
  | Exact[]
  | { [name: string]: Exact };

/** Parses JSON: integers become a bigint, all other numbers stay numbers.
 * @throws SyntaxError */
export function parseExact(text: string): Exact {
  return JSON.parse(text, exact);
}

// The third parameter holds the number as it was written. It is newer than
// TypeScript's own declaration of JSON.parse.
function exact(_: string, value: Exact, context?: { source?: string }): Exact {
  const source = context?.source ?? '';
  return /^-?\d+$/.test(source) && typeof value === 'number'
    ? BigInt(source)
    : value;
}

/** Writes such a value, with the names of objects in order. */
export function writeExact(value: Exact): string {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(writeExact).join(',')}]`;
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${writeExact(each)}`);
  return `{${members.join(',')}}`;
}
