// Bytes as text: base64 in both of its alphabets, with and without padding.

/** Reads either alphabet of RFC 4648, but not both in one text, as the JSON
 * mapping of protobuf asks. Node's own reader skips over what is no base64.
 * @returns undefined for a text that is no base64 */
export function decodeBase64(text: string): Buffer | undefined {
  const digits = STANDARD.test(text) || URL_SAFE.test(text);
  const padded = text.endsWith('=');
  const left = text.length % 4;
  if (!digits || left === 1 || (padded && left !== 0)) return undefined;
  return Buffer.from(text, 'base64');
}

/** Writes the standard alphabet, padded. */
export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
    'base64',
  );
}

const STANDARD = /^[A-Za-z0-9+/]*={0,2}$/;
const URL_SAFE = /^[A-Za-z0-9_-]*={0,2}$/;
