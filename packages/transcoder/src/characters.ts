// Which characters a text is made of. Headers and targets of every request are
// looked at so: for texts that short, a loop takes less time than an expression.

/** Whether all is printable ASCII, spaces among it. */
export function isPrintable(text: string): boolean {
  return isWithin(text, SPACE, TILDE);
}

/** Whether all is printable ASCII without spaces, as the target of a request. */
export function isVisible(text: string): boolean {
  return isWithin(text, SPACE + 1, TILDE);
}

/** Whether gRPC takes a text as the name of metadata. */
export function isMetadataName(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (!METADATA.includes(text.charAt(at))) return false;
  }
  return text !== '';
}

const SPACE = 0x20;
const TILDE = 0x7e;
const METADATA = '0123456789abcdefghijklmnopqrstuvwxyz_.-';

function isWithin(text: string, first: number, last: number): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < first || code > last) return false;
  }
  return true;
}
