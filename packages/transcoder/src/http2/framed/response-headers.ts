// Which headers of a response are well formed: RFC 9113, sections 8.2 and 8.3.
import type { HeaderList } from '../connection.ts';

// The characters of a token, without capital letters: RFC 9110, section 5.6.2.
const isNameCode = new Uint8Array(256);
for (const each of Buffer.from(
  "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz",
)) {
  isNameCode[each] = 1;
}

// They belong to HTTP/1.1.
const ofConnection = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'transfer-encoding',
  'upgrade',
]);

/** Whether a list begins with a status and goes on with regular headers. */
export function isResponse(list: HeaderList): boolean {
  return list[0] === ':status' && list[1]?.length === 3 && areRegular(list, 2);
}

/** Whether a response is followed by another. */
export function isInterim(list: HeaderList): boolean {
  return list[1]?.startsWith('1') ?? false;
}

/** Whether a list has regular headers alone.
 * @param from where they begin in the list */
export function areRegular(list: HeaderList, from: number): boolean {
  for (let at = from; at < list.length; at += 2) {
    if (!isName(list[at] ?? '') || !isValue(list[at + 1] ?? '')) return false;
  }
  return true;
}

function isName(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    if (isNameCode[name.charCodeAt(at)] !== 1) return false;
  }
  return name.length > 0 && !ofConnection.has(name);
}

function isValue(value: string): boolean {
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === 0x00 || code === 0x0a || code === 0x0d) return false;
  }
  return true;
}
