// Servers of HTTP/2 that answer in unusual ways, and in wrong ones. Both clients
// make the same of them.
import { constants } from 'node:http2';
import { deflateSync, gzipSync } from 'node:zlib';
import { Metadata, status } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import {
  type Answering,
  framed,
  GOOD_HEADER,
  respond,
  startHttp2,
} from '../../testing/http2-server.ts';
import type { Backend } from './backend.ts';
import { grpcBackend, type Transport } from './grpc-backend.ts';

const call = (ms = 60_000) => ({
  metadata: new Metadata(),
  deadline: new Date(Date.now() + ms),
  signal: new AbortController().signal,
});

// The message, or the code and the words.
async function outcome(backend: Backend, options = call(), word = 'hi') {
  try {
    const path = '/test.Text/Shout';
    const answer = await backend.unary(path, Buffer.from(word), options);
    return Buffer.from(answer.message).toString();
  } catch (error) {
    const { code, details } = Object(error);
    return `${status[code]}: ${details}`;
  }
}

const HTML = '<html>Bad gateway</html>';
const html = (http: number) => ({
  ':status': http,
  'content-type': 'text/html',
});
const encoded = (encoding: string) => ({
  ...GOOD_HEADER,
  'grpc-encoding': encoding,
});
const OK = { 'grpc-status': '0' };
const reset =
  (code: number): Answering =>
  (stream) =>
    stream.close(code);

const answers: [name: string, answer: Answering, expected: string | RegExp][] =
  [
    [
      'a status without a body',
      (stream) =>
        stream.respond(
          { ...GOOD_HEADER, 'grpc-status': '5', 'grpc-message': 'no such' },
          { endStream: true },
        ),
      'NOT_FOUND: no such',
    ],
    [
      'words that are not ASCII',
      (stream) =>
        respond(stream, framed('a'), {
          'grpc-status': '9',
          'grpc-message': 'na%C3%AFve 100%25',
        }),
      'FAILED_PRECONDITION: naïve 100%',
    ],
    [
      'words that cannot be decoded',
      (stream) =>
        respond(stream, framed('a'), {
          'grpc-status': '9',
          'grpc-message': '100% %C3',
        }),
      'FAILED_PRECONDITION: 100% %C3',
    ],
    [
      'a code that gRPC does not have',
      (stream) => respond(stream, '', { 'grpc-status': '-1' }),
      /^undefined: /,
    ],
    [
      'an interim response before its own',
      (stream) => {
        stream.additionalHeaders({ ':status': 103 });
        respond(stream, framed('a'));
      },
      'a',
    ],
    [
      'a message in pieces of one byte',
      (stream) => {
        stream.respond(GOOD_HEADER, { waitForTrailers: true });
        stream.once('wantTrailers', () => stream.sendTrailers(OK));
        for (const byte of framed('abc')) stream.write(Buffer.of(byte));
        stream.end();
      },
      'abc',
    ],
    ['no message', (stream) => respond(stream, ''), /^INTERNAL: .* no message/],
    [
      'half a message',
      (stream) => respond(stream, framed('abc').subarray(0, 6)),
      /^INTERNAL: .* no message/,
    ],
    [
      'two messages',
      (stream) => respond(stream, Buffer.concat([framed('a'), framed('b')])),
      'INTERNAL: The server answered a unary call with several messages.',
    ],
    [
      'no trailers',
      (stream) => {
        stream.respond(GOOD_HEADER);
        stream.end(framed('a'));
      },
      /^INTERNAL: /,
    ],
    [
      'trailers without a status',
      (stream) => respond(stream, framed('a'), { other: 'x' }),
      /^UNKNOWN: Received HTTP status code 200/,
    ],
    [
      'a page of HTML and 503',
      (stream) => {
        stream.respond(html(503));
        stream.end(HTML);
      },
      /^UNAVAILABLE: Received HTTP status code 503/,
    ],
    [
      '404 and nothing else',
      (stream) => stream.respond({ ':status': 404 }, { endStream: true }),
      /^UNIMPLEMENTED: Received HTTP status code 404/,
    ],
    [
      'a message with gzip',
      gzipped(framed(gzipSync('packed'), 1), 'gzip'),
      'packed',
    ],
    [
      'a message with deflate',
      gzipped(framed(deflateSync('packed'), 1), 'deflate'),
      'packed',
    ],
    [
      'a plain message where gzip was told',
      gzipped(framed('plain'), 'gzip'),
      'plain',
    ],
    [
      'gzip that is none',
      gzipped(framed('no gzip', 1), 'gzip'),
      'INTERNAL: Failed to decompress gzip-encoded message',
    ],
    [
      'gzip of more than a message may have',
      gzipped(framed(gzipSync(Buffer.alloc(5_000_000)), 1), 'gzip'),
      /^RESOURCE_EXHAUSTED: .* decompresses to a size larger than 4194304/,
    ],
    ['a reset with CANCEL', reset(constants.NGHTTP2_CANCEL), /^CANCELLED: /],
    [
      'a reset with ENHANCE_YOUR_CALM',
      reset(constants.NGHTTP2_ENHANCE_YOUR_CALM),
      /^RESOURCE_EXHAUSTED: /,
    ],
    [
      'a reset with INADEQUATE_SECURITY',
      reset(constants.NGHTTP2_INADEQUATE_SECURITY),
      /^PERMISSION_DENIED: /,
    ],
    [
      'a reset with INTERNAL_ERROR',
      reset(constants.NGHTTP2_INTERNAL_ERROR),
      /^INTERNAL: /,
    ],
    [
      'a connection that breaks after the header',
      (stream) => {
        stream.respond(GOOD_HEADER);
        stream.write(framed('a'), () => stream.session?.socket.destroy());
      },
      /^UNAVAILABLE: /,
    ],
  ];

function gzipped(body: Buffer, encoding: string): Answering {
  return (stream) => respond(stream, body, OK, encoded(encoding));
}

describe.each<Transport>(['http2', 'grpc-js'])('with %s', (transport) => {
  test.each(answers)('a server answers %s', async (_, answer, expected) => {
    await using server = await startHttp2(answer);
    const backend = grpcBackend({ address: server.address, transport });
    const told = await outcome(backend);
    if (typeof expected === 'string') expect(told).toBe(expected);
    else expect(told).toMatch(expected);
    backend.close();
  });
});
