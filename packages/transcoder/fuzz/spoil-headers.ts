// Spoils the headers of a request.
import { gzipSync } from 'node:zlib';
import { type Draw, once, pick, text } from './draw.ts';
import type { Request } from './request.ts';
import type { Spoiled } from './spoil.ts';

/** Values that a client may send, right and wrong ones. */
const values: Record<string, readonly string[]> = {
  'Grpc-Timeout': ['', '1', '1S', '10m', '0n', '-1S', '999999999H', '1x', 'S'],
  'Content-Type': ['', '/', 'text', 'application/grpc', 'a/b; c="', '*/*'],
  'Content-Encoding': ['gzip', 'br', 'deflate', 'zstd', 'x, gzip', 'identity'],
  Accept: ['', '*', 'text/event-stream', 'application/x-ndjson', 'image/png'],
  'Accept-Encoding': ['gzip', 'br;q=0', '*;q=x', 'gzip, br', ';;,'],
  Authorization: ['', 'Basic', 'Bearer \x80\xff', 'a'.repeat(4_000)],
  Cookie: ['a=b; c', '=', ';'],
  Expect: ['100-continue', '100-Continue', 'the-best'],
  'Grpc-Metadata-': ['a'],
  'Grpc-Metadata-X': ['', 'a', '\xff', 'a\tb'],
  'Grpc-Metadata-Data-Bin': ['AQID', 'AQ', '%%%', 'A', ''],
  'Grpc-Metadata-grpc-timeout': ['1S'],
  'Grpc-Metadata-:path': ['/x'],
  'Grpc-Metadata-a b': ['c'],
  Origin: ['null', 'https://example.com', 'x'],
  'Access-Control-Request-Method': ['GET', ''],
  TE: ['trailers', 'gzip;q=0.1'],
  'X-HTTP-Method-Override': ['GET', 'POST', 'PATCH', '', 'NO WAY', '\xff'],
  'X-Forwarded-For': ['1.2.3.4, x', ',,,', '\x01'],
  Upgrade: ['websocket', 'h2c'],
  Connection: ['close', 'Upgrade', 'keep-alive, Grpc-Timeout'],
  Host: ['', 'a b', 'x'.repeat(300)],
};

/** Adds a header, or changes what the headers say of the body. */
export function spoilHeaders(draw: Draw, request: Request): Spoiled {
  const { headers, body } = request;
  if (body && once(draw, 6)) {
    const header: [string, string] = ['Content-Encoding', 'gzip'];
    const zipped = gzipSync(body, { level: 1 });
    const cut = once(draw, 2) ? zipped : zipped.subarray(0, -9);
    return {
      request: { ...request, headers: [...headers, header], body: cut },
    };
  }
  const name = pick(draw, Object.keys(values));
  const known = pick(draw, values[name] ?? ['']);
  // HTTP has no way to send these, so that they would end the header instead.
  const drawn = text(draw).replaceAll(/[\0\r\n]|[^\0-\xff]/g, '');
  const value = once(draw, 4) ? drawn : known;
  return { request: { ...request, headers: [...headers, [name, value]] } };
}

/** Writes some of the letters small. */
export function randomCase(draw: Draw, word: string): string {
  return [...word]
    .map((letter) => (once(draw, 2) ? letter.toLowerCase() : letter))
    .join('');
}
