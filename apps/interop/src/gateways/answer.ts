// What of an answer is compared: its status, the headers that matter, its body.
import { type Exact, parseExact, writeExact } from './exact-json.ts';
import type { RawAnswer } from './request.ts';

/** The parts of an answer by name, such as "status" and "body.message". Two
 * gateways answer alike if all parts are the same. */
export type Answer = Record<string, string>;

// Date, Content-Length, Transfer-Encoding, Connection and the like say how the
// answer travels; they do not belong to it.
const HEADERS =
  /^(content-type|allow|www-authenticate|retry-after|trailer|grpc-.*)$/;

// The backend tells who calls it: the gateways' libraries have names of their own.
const USER_AGENT = /grpc-(go|node-js|node-transcoder)\/[\d.]+/;

// It also tells where a request comes from. For a gateway in a container that is
// the engine, on a network of its own.
const DOCKER = /\b172\.\d+\.0\.1\b/g;

// Go's protobuf writes a space or a no-break space here, by the build of the
// program, lest anybody compare its texts.
const AFTER_PROTO = /\bproto:\u00a0/g;

/** Takes an answer apart. */
export function readAnswer(raw: RawAnswer): Answer {
  const answer: Answer = { status: String(raw.status) };
  for (const [name, values] of Object.entries(raw.headers)) {
    if (HEADERS.test(name)) answer[`header ${name}`] = headerText(name, values);
  }
  for (const [name, value] of Object.entries(raw.trailers)) {
    answer[`trailer ${name}`] = headerText(name, value);
  }
  return { ...answer, ...readBody(raw) };
}

function headerText(name: string, value: string | string[] = ''): string {
  // No two calls are made at the same time.
  if (name.endsWith('-date')) return 'a date';
  const text = [value].flat().join(' | ');
  // Names in a list are of any case and order.
  if (name !== 'trailer' && name !== 'allow') return text;
  return text
    .toLowerCase()
    .split(/\s*[,|]\s*/)
    .sort()
    .join(', ');
}

function readBody({ headers, body }: RawAnswer): Answer {
  const text = Buffer.from(body)
    .toString()
    .replace(USER_AGENT, 'grpc')
    .replaceAll(DOCKER, '127.0.0.1')
    .replaceAll(AFTER_PROTO, 'proto: ');
  if (!/json/.test(String(headers['content-type']))) return { body: text };
  try {
    return readLines(text);
  } catch {
    return { body: text };
  }
}

// A stream is a line for each message; other JSON is one value.
function readLines(text: string): Answer {
  const values = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parseExact(line));
  const [only] = values;
  if (values.length === 1 && only !== undefined) return readValue(only);
  return { body: values.map(writeExact).join('\n') };
}

// Of an error, each field is a part of its own.
function readValue(value: Exact): Answer {
  const isError =
    isObject(value) &&
    'code' in value &&
    'message' in value &&
    'details' in value;
  if (!isError) return { body: writeExact(value) };
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [
      `body.${name}`,
      writeExact(each),
    ]),
  );
}

function isObject(value: Exact): value is { [name: string]: Exact } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names the parts in which two answers differ. */
export function differingParts(one: Answer, other: Answer): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => one[name] !== other[name]).sort();
}
