// The parameters of a query, decoded: "+" is a space, "%2B" is a plus.
import { isPrintable } from '../characters.ts';
import { refusal } from './refusal.ts';

/** Splits a query into names and values, in their order.
 * @param most how many there may be
 * @throws RpcError INVALID_ARGUMENT for a malformed escape, for what is no
 *   UTF-8, and for too many */
export function parseQuery(query: string, most: number): [string, string][] {
  if (query === '') return [];
  const parts = query.split('&', most + 1);
  if (parts.length > most) {
    throw refusal('query', [], `has more than ${most} parameters`);
  }
  const parameters: [string, string][] = [];
  for (const part of parts) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const end = equals === -1 ? part.length : equals;
    const name = decode(part.slice(0, end), part);
    parameters.push([name, decode(part.slice(end + 1), part)]);
  }
  return parameters;
}

function decode(text: string, part: string): string {
  const isEscaped = text.includes('%') || text.includes('+');
  if (!isEscaped && isPrintable(text)) return text;
  // Node gives each byte that is not ASCII as one character.
  const escaped = text
    .replaceAll('+', ' ')
    .replace(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`);
  try {
    return decodeURIComponent(escaped);
  } catch {
    throw refusal(
      'query parameter',
      [part.split('=', 1).join('')],
      'has a malformed escape, or is not UTF-8',
    );
  }
}
