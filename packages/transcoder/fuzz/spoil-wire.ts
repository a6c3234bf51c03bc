// Spoils a request as bytes, so that HTTP itself is broken.
import { type Draw, pick, upTo } from './draw.ts';

const pieces = [
  ...['\r\n', '\n', '\r', '\0', ' ', '\t', '\r\n ', '\r\n\t', '\r\n\r\n', ':'],
  ...['Content-Length: 5\r\n', 'Content-Length: -1\r\n', 'Content-Length:\r\n'],
  ...['Content-Length: 5, 5\r\n', 'Content-Length: 1e3\r\n'],
  ...['Content-Length: 99999999999999999999\r\n', 'Content-Length: 0x5\r\n'],
  ...['Transfer-Encoding: chunked\r\n', 'Transfer-Encoding: gzip, chunked\r\n'],
  ...['Transfer-Encoding : chunked\r\n', 'Transfer-Encoding: xchunked\r\n'],
  ...['Transfer-Encoding: chunked, identity\r\n', 'TE: chunked\r\n'],
  ...[
    '0\r\n\r\n',
    '5\r\nhello\r\n0\r\n\r\n',
    'fffffffffffffffff\r\n',
    '-1\r\n',
  ],
  ...['5;a=b\r\nhello\r\n', '5 \r\n', '0x5\r\nhello\r\n', '0\r\nA: b\r\n\r\n'],
  ...['HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'HTTP/1.1', 'http/1.1', 'HTTP/1.1 '],
  ...['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'GET ', 'OPTIONS * ', 'CONNECT a:1 '],
  ...['http://a/', '//a/', 'Host: a\r\n', 'Host: a\r\nHost: b\r\n', '\xff\xfe'],
  ...['Connection: close\r\n', 'Connection: Upgrade\r\nUpgrade: websocket\r\n'],
  ...['Upgrade: h2c\r\nHTTP2-Settings: AA\r\n', 'Expect: 100-continue\r\n'],
  ...['A'.repeat(20_000), 'a: b\r\n'.repeat(3_000), '\x16\x03\x01\x02\0\x01'],
];

/** Changes bytes, takes some out, says some twice, or puts in a piece that means
 * something to HTTP. */
export function spoilWire(draw: Draw, bytes: Buffer): Buffer {
  let spoiled = bytes;
  for (let count = 1 + upTo(draw, 3); count > 0; count--) {
    spoiled = spoilOnce(draw, spoiled);
  }
  return spoiled;
}

function spoilOnce(draw: Draw, bytes: Buffer): Buffer {
  const at = upTo(draw, bytes.length);
  const end = at + upTo(draw, 8);
  const before = bytes.subarray(0, at);
  const piece = pick(draw, [
    () => Buffer.from(pick(draw, pieces), 'latin1'),
    () => Buffer.from(pick(draw, pieces), 'latin1'),
    () => Buffer.from([upTo(draw, 255)]),
    () => Buffer.alloc(0),
    () => bytes.subarray(at, at + upTo(draw, 100)),
    () => Buffer.concat([bytes.subarray(at), bytes]),
  ])();
  const keeps = upTo(draw, 1) === 0;
  return Buffer.concat([before, piece, bytes.subarray(keeps ? at : end)]);
}
