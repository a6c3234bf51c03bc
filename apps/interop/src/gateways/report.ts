// Writes the known differences as docs/data/gateway-differences.txt: for each the
// shortest request that shows it, and what both gateways answer.
import type { Mode } from '@polyglot-grpc/transcoder';
import type { Answer } from './answer.ts';
import type { Comparison } from './compare.ts';
import { knownDifferences, type Pair } from './known-differences.ts';

/** Writes them as regions, by the ids of the differences.
 * @param total how many requests there were */
export function differencesText(
  comparisons: Map<Mode, Comparison>,
  total: number,
): string {
  const differences = knownDifferences.map(({ id, modes }) => {
    const [mode = 'spec'] = modes.slice(-1);
    const known = comparisons.get(mode)?.known.get(id);
    const text = known && example(known.example, known.parts);
    return region(id, text ?? 'It does not occur.');
  });
  return [region('counts', counts(comparisons, total)), ...differences].join(
    '',
  );
}

const region = (name: string, text: string) =>
  `# #region ${name}\n${text}\n# #endregion ${name}\n`;

function counts(comparisons: Map<Mode, Comparison>, total: number): string {
  const lines = [...comparisons].map(([mode, { known, differing }]) => {
    const alike = `${total - differing} answered alike`;
    return `${mode}: ${alike}, ${differing} not; ${known.size} reasons`;
  });
  return [`${total} requests`, ...lines].join('\n');
}

function example({ request, go, ours }: Pair, all: string[]): string {
  const telling = all.filter((part) => !OF_THE_CALL.test(part));
  const parts = telling.length > 0 ? telling : all;
  return [
    `${request.method} ${utf8(request.path)}`,
    ...Object.entries(request.headers ?? {}).map((each) => each.join(': ')),
    ...(request.body ? ['', bodyText(request.body)] : []),
    '',
    'grpc-gateway:',
    ...answerText(go, parts, ours),
    '',
    'this transcoder:',
    ...answerText(ours, parts, go),
  ].join('\n');
}

// What comes with each call that reaches the server, and with no other.
const OF_THE_CALL = /-(content-type|date|grpc-accept-encoding)$/;

function bodyText(body: string | Uint8Array): string {
  return typeof body === 'string' ? short(body) : `(${body.length} bytes)`;
}

// The status, the headers that differ, and the body.
function answerText(answer: Answer, parts: string[], other: Answer): string[] {
  const { body, 'body.code': code, status = '' } = answer;
  const named = parts.flatMap((part) => {
    const [, name = ''] = part.match(/^(?:header|trailer) (.*)$/) ?? [];
    const value = answer[part];
    return name === '' || value === undefined
      ? []
      : [`${name}: ${visible(utf8(value))}`];
  });
  const error =
    `{"code":${code},"message":${answer['body.message']},` +
    `"details":${answer['body.details']}}`;
  const written = code === undefined ? body : error;
  return [status, ...named, ...(written ? [short(written, other.body)] : [])];
}

const LENGTH = 200;

// A message of every type is long where all of it is written: then the place is
// shown where the other differs.
function short(text: string, other = text): string {
  if (text.length <= LENGTH) return visible(text.trimEnd());
  const at = [...text].findIndex((letter, index) => letter !== other[index]);
  const start = Math.max(0, at - LENGTH / 4);
  const cut = text.slice(start, start + LENGTH);
  const more = start + LENGTH < text.length;
  return visible(`${start > 0 ? '…' : ''}${cut}${more ? '…' : ''}`);
}

// What would break a line, or not be seen.
function visible(text: string): string {
  return text.replaceAll(/[^\P{C}\n]|\p{Zl}|\p{Zp}/gu, (letter) => {
    const hex = letter.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${hex}`;
  });
}

// Node's client takes each byte of a header or a path for a letter.
const utf8 = (text: string) => Buffer.from(text, 'latin1').toString();
