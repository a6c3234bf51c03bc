// Bytes as text: base64 in both of its alphabets, with and without padding.

/** Reads either alphabet of RFC 4648, but not both in one text, as the JSON
 * mapping of protobuf asks. Node's own reader skips over what is no base64.
 * @returns undefined for a text that is no base64 */
export function decodeBase64(text: string): Buffer | undefined {
  const padded = text.endsWith('=');
  const left = text.length % 4;
  if (left === 1 || (padded && left !== 0)) return undefined;
  if (!isWithin(text, STANDARD) && !isWithin(text, URL_SAFE)) return undefined;
  return Buffer.from(text, 'base64');
}

/** Writes the standard alphabet, padded. */
export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
    'base64',
  );
}

// Whether there is nothing else but padding, of two characters at most.
function isWithin(text: string, alphabet: Uint8Array): boolean {
  let end = text.length;
  while (end > text.length - 2 && text.charCodeAt(end - 1) === EQUALS) end -= 1;
  for (let at = 0; at < end; at += 1) {
    if (alphabet[text.charCodeAt(at)] !== 1) return false;
  }
  return true;
}

const EQUALS = 0x3d;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const STANDARD = tableOf(`${DIGITS}+/`);
const URL_SAFE = tableOf(`${DIGITS}-_`);

function tableOf(alphabet: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of alphabet) table[character.charCodeAt(0)] = 1;
  return table;
}
