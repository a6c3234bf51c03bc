// Decodes the segments of a path.

/** Decodes every escape of a segment, as it came: "a%20b%2Fc" is "a b/c". "+" is
 * itself in a path.
 * @returns undefined if an escape is malformed or the bytes are not UTF-8 */
export function decode(raw: string): string | undefined {
  const ascii = escapeBytes(raw);
  if (!ascii.includes('%')) return ascii;
  try {
    // It refuses everything that is not UTF-8, surrogates among it.
    return decodeURIComponent(ascii);
  } catch {
    return undefined;
  }
}

/** Decodes every escape but those of "/", which stay as they are: where a value
 * has several segments, they tell a "/" in one of them from one between two.
 * @returns undefined if an escape is malformed or the bytes are not UTF-8 */
export function decodeKeepingSlashes(raw: string): string | undefined {
  let result = '';
  let start = 0;
  for (
    let at = raw.indexOf('%2', start);
    at >= 0;
    at = raw.indexOf('%2', at + 1)
  ) {
    const last = raw[at + 2];
    if (last !== 'F' && last !== 'f') continue;
    const before = decode(raw.slice(start, at));
    if (before === undefined) return undefined;
    result += before + raw.slice(at, at + 3);
    start = at + 3;
  }
  const left = decode(raw.slice(start));
  return left === undefined ? undefined : result + left;
}

/** Writes bytes above 127, which Node hands over as one character each, as
 * escapes: they are UTF-8 that nobody encoded. */
function escapeBytes(raw: string): string {
  let result = '';
  let start = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (code < 0x80) continue;
    // No server hands over such a character: nothing can be made of it.
    if (code > 0xff) return '%';
    result += `${raw.slice(start, at)}%${code.toString(16)}`;
    start = at + 1;
  }
  return start === 0 ? raw : result + raw.slice(start);
}
