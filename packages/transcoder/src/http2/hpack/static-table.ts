// The fields that HPACK knows from the start: RFC 7541, appendix A.

/** Names and values; the first has the index 1. */
// biome-ignore format: a field has a line
export const STATIC_TABLE: readonly (readonly [name: string, value: string])[] = [
  [':authority', ''],
  [':method', 'GET'],
  [':method', 'POST'],
  [':path', '/'],
  [':path', '/index.html'],
  [':scheme', 'http'],
  [':scheme', 'https'],
  [':status', '200'],
  [':status', '204'],
  [':status', '206'],
  [':status', '304'],
  [':status', '400'],
  [':status', '404'],
  [':status', '500'],
  ['accept-charset', ''],
  ['accept-encoding', 'gzip, deflate'],
  ['accept-language', ''],
  ['accept-ranges', ''],
  ['accept', ''],
  ['access-control-allow-origin', ''],
  ['age', ''],
  ['allow', ''],
  ['authorization', ''],
  ['cache-control', ''],
  ['content-disposition', ''],
  ['content-encoding', ''],
  ['content-language', ''],
  ['content-length', ''],
  ['content-location', ''],
  ['content-range', ''],
  ['content-type', ''],
  ['cookie', ''],
  ['date', ''],
  ['etag', ''],
  ['expect', ''],
  ['expires', ''],
  ['from', ''],
  ['host', ''],
  ['if-match', ''],
  ['if-modified-since', ''],
  ['if-none-match', ''],
  ['if-range', ''],
  ['if-unmodified-since', ''],
  ['last-modified', ''],
  ['link', ''],
  ['location', ''],
  ['max-forwards', ''],
  ['proxy-authenticate', ''],
  ['proxy-authorization', ''],
  ['range', ''],
  ['referer', ''],
  ['refresh', ''],
  ['retry-after', ''],
  ['server', ''],
  ['set-cookie', ''],
  ['strict-transport-security', ''],
  ['transfer-encoding', ''],
  ['user-agent', ''],
  ['vary', ''],
  ['via', ''],
  ['www-authenticate', ''],
];

const firstIndexes = new Map<string, number>();
for (const [at, [name]] of STATIC_TABLE.entries()) {
  if (!firstIndexes.has(name)) firstIndexes.set(name, at + 1);
}

/** The first index of a name; 0 where the table has none. */
export function indexOfName(name: string): number {
  return firstIndexes.get(name) ?? 0;
}

/** The index of a whole field; 0 where the table has none. */
export function indexOfField(name: string, value: string): number {
  let index = indexOfName(name);
  if (index === 0) return 0;
  // Fields of one name stand together.
  for (; STATIC_TABLE[index - 1]?.[0] === name; index++) {
    if (STATIC_TABLE[index - 1]?.[1] === value) return index;
  }
  return 0;
}
