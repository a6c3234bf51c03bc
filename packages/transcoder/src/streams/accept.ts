// What a client would rather have, out of its Accept header.

/** A type of the header, in lower case, with its parameters. */
export interface AcceptedType {
  type: string;
  parameters: ReadonlyMap<string, string>;
  /** From 0, for never, to 1. */
  quality: number;
}

/** Reads an Accept header, the best type first, equally good ones in the order
 * in which they came. Types of quality 0 are left out. */
export function acceptedTypes(header: string | undefined): AcceptedType[] {
  if (header === undefined) return [];
  return header
    .split(',')
    .map(readType)
    .filter(({ type, quality }) => type !== '' && quality > 0)
    .sort((one, other) => other.quality - one.quality);
}

function readType(text: string): AcceptedType {
  const [type = '', ...rest] = text.split(';').map((part) => part.trim());
  const parameters = new Map<string, string>();
  for (const part of rest) {
    const equals = part.indexOf('=');
    if (equals < 0) continue;
    const name = part.slice(0, equals).trim().toLowerCase();
    const value = part.slice(equals + 1).trim();
    parameters.set(name, value.replace(/^"(.*)"$/, '$1'));
  }
  const quality = Number(parameters.get('q') ?? 1);
  return {
    type: type.toLowerCase(),
    parameters,
    quality: Number.isFinite(quality) ? Math.min(quality, 1) : 1,
  };
}
