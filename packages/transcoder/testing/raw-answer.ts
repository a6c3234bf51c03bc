// Reads an answer of HTTP/1.1 from bytes, by the letter of RFC 9112.

/** An answer, its body without the framing of chunks. */
export interface RawAnswer {
  status: number;
  reason: string;
  /** By lower-case name; several of one name are joined by ", ". */
  headers: Record<string, string>;
  body: Buffer;
  trailers: Record<string, string>;
}

/** An answer that breaks the rules of HTTP. */
export class FramingError extends Error {
  override name = 'FramingError';
}

interface Found {
  answer: RawAnswer;
  /** How many bytes it took. */
  length: number;
}

/** Finds the first answer in what has come so far.
 * @param ended whether nothing more will come
 * @returns undefined if it is not whole yet
 * @throws FramingError if it never will be */
export function readAnswer(
  bytes: Buffer,
  method: string,
  ended: boolean,
): Found | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const start = /^HTTP\/1\.[01] (\d{3}) ?(.*)$/.exec(first);
  if (!start) throw new FramingError(`Not a status line: ${first}`);
  const [, code = '', reason = ''] = start;
  const status = Number(code);
  const headers = fields(lines);
  const head = { status, reason, headers };
  const body = readBody(bytes.subarray(end + 4), head, method, ended);
  if (!body) return undefined;
  const { data, trailers, length } = body;
  const answer = { ...head, body: data, trailers };
  return { answer, length: end + 4 + length };
}

interface FoundBody {
  data: Buffer;
  trailers: Record<string, string>;
  length: number;
}

function readBody(
  bytes: Buffer,
  { status, headers }: Pick<RawAnswer, 'status' | 'headers'>,
  method: string,
  ended: boolean,
): FoundBody | undefined {
  const none = { data: Buffer.alloc(0), trailers: {}, length: 0 };
  if (method === 'HEAD' || status < 200 || status === 204 || status === 304) {
    return none;
  }
  if (headers['transfer-encoding'] === 'chunked') return readChunks(bytes);
  const length = headers['content-length'];
  if (length === undefined) {
    if (!ended) return undefined;
    return { data: Buffer.from(bytes), trailers: {}, length: bytes.length };
  }
  if (!/^\d+$/.test(length)) throw new FramingError(`Length: ${length}`);
  if (bytes.length < Number(length)) return undefined;
  const data = Buffer.from(bytes.subarray(0, Number(length)));
  return { data, trailers: {}, length: data.length };
}

function readChunks(bytes: Buffer): FoundBody | undefined {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = bytes.toString('latin1', at, line);
    if (!/^[0-9a-fA-F]+$/.test(size)) throw new FramingError(`Chunk: ${size}`);
    const length = Number.parseInt(size, 16);
    at = line + 2;
    if (length === 0) break;
    if (bytes.length < at + length + 2) return undefined;
    chunks.push(bytes.subarray(at, at + length));
    at += length + 2;
  }
  const data = Buffer.concat(chunks);
  if (bytes.length < at + 2) return undefined;
  if (bytes.toString('latin1', at, at + 2) === '\r\n') {
    return { data, trailers: {}, length: at + 2 };
  }
  const end = bytes.indexOf('\r\n\r\n', at);
  if (end < 0) return undefined;
  const trailers = fields(bytes.toString('latin1', at, end).split('\r\n'));
  return { data, trailers, length: end + 4 };
}

function fields(lines: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) throw new FramingError(`Not a header: ${line}`);
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    found[name] = name in found ? `${found[name]}, ${value}` : value;
  }
  return found;
}
