// Streams in both directions, and bodies that are not JSON.
import type { GatewayRequest } from '../request.ts';

const ACCEPTED = [
  'application/json',
  '*/*',
  'application/x-ndjson',
  'text/event-stream',
  'text/html',
];

const COUNTS = [
  '/v1/count/0',
  '/v1/count/1',
  '/v1/count/3',
  '/v1/count/3?size=10',
  '/v1/count/1000',
  '/v1/count/2?size=100000',
  '/v1/count/x',
  '/v1/count-texts/0',
  '/v1/count-texts/2?size=3',
];

// Bodies of a call that takes many messages.
const CHUNKS: Record<string, string> = {
  nothing: '',
  'white space': ' \n ',
  'one message': '{"index":"1","text":"a"}',
  'a message a line': '{"index":"1"}\n{"index":"2"}\n{"index":"3"}\n',
  'messages without a space': '{"index":"1"}{"index":"2"}',
  'empty lines': '{"index":"1"}\n\n\n{"index":"2"}',
  'a message in several lines': '{\n"index":\n"1"\n}',
  'an empty message': '{}',
  'empty messages': '{}{}{}',
  'an array': '[{"index":"1"},{"index":"2"}]',
  'an array and a message': '[{"index":"1"}] {"index":"2"}',
  null: 'null',
  'a number': '1',
  'junk after a message': '{"index":"1"} junk',
  'half a message after a message': '{"index":"1"}{"index":',
  'a bad value in the second message': '{"index":"1"}{"index":"x"}',
  'an unknown field': '{"index":"1","nome":2}',
  'a large number': '{"index":9007199254740993}',
  'texts with braces': '{"text":"}{"}{"text":"\\"}"}',
  'an envelope': '{"result":{"index":"1"}}',
};

const FILES: [string, string, string, Record<string, string>?, string?][] = [
  ['downloads a file', 'GET', '/v1/files/a?size=10'],
  ['downloads nothing', 'GET', '/v1/files/a'],
  [
    'downloads a file of a type',
    'GET',
    '/v1/files/a?size=3&content_type=text/plain',
  ],
  ['downloads pieces', 'GET', '/v1/files/a/pieces?size=10&pieces=3'],
  ['downloads one piece', 'GET', '/v1/files/a/pieces?size=4'],
  [
    'downloads pieces of a type',
    'GET',
    '/v1/files/a/pieces?size=4&pieces=2&content_type=text/csv',
  ],
  [
    'echoes JSON',
    'POST',
    '/v1/files:echo',
    { 'Content-Type': 'application/json' },
    '{"contentType":"text/plain","data":"AQID"}',
  ],
  [
    'echoes a text',
    'POST',
    '/v1/files:echo',
    { 'Content-Type': 'text/plain' },
    'hello',
  ],
  [
    'echoes bytes',
    'POST',
    '/v1/files:echo',
    { 'Content-Type': 'application/octet-stream' },
    '\u0001\u0002',
  ],
  ['echoes nothing', 'POST', '/v1/files:echo', {}, ''],
  [
    'uploads a text',
    'POST',
    '/v1/files/a',
    { 'Content-Type': 'text/plain' },
    'hello',
  ],
  [
    'uploads JSON',
    'POST',
    '/v1/files/a',
    { 'Content-Type': 'application/json' },
    '{"contentType":"text/plain","data":"AQID"}',
  ],
  ['uploads what is no JSON', 'POST', '/v1/files/a', {}, 'hello'],
  [
    'uploads pieces',
    'POST',
    '/v1/files:pieces',
    { 'Content-Type': 'text/plain' },
    'hello',
  ],
  [
    'uploads pieces as JSON',
    'POST',
    '/v1/files:pieces',
    {},
    '{"data":"AQID"}{"data":"BA=="}',
  ],
  [
    'echoes pieces as JSON',
    'POST',
    '/v1/files:echo-pieces',
    {},
    '{"data":"AQID","contentType":"text/plain"}{"data":"BA=="}',
  ],
];

export const streamRequests: GatewayRequest[] = [
  ...COUNTS.map((path) => ({
    name: `stream: GET ${path}`,
    method: 'GET',
    path,
  })),
  ...ACCEPTED.flatMap((accepted) =>
    ['/v1/count/2', '/v1/count/0', '/v1/count-texts/2?size=1', '/v1/one/a'].map(
      (path) => ({
        name: `stream: ${path} for who accepts ${accepted}`,
        method: 'GET',
        path,
        headers: { Accept: accepted },
      }),
    ),
  ),
  ...['/v1/collect', '/v1/converse'].flatMap((path) =>
    Object.entries(CHUNKS).map(([what, body]) => ({
      name: `stream: ${what} to ${path}`,
      method: 'POST',
      path,
      body,
    })),
  ),
  {
    name: 'stream: whose client has a body',
    method: 'POST',
    path: '/v1/count',
    body: '{"count":2,"size":1}',
  },
  {
    name: 'stream: whose client accepts trailers',
    method: 'GET',
    path: '/v1/count/1',
    headers: { TE: 'trailers' },
  },
  ...FILES.map(([what, method, path, headers = {}, body]) => ({
    name: `file: ${what}`,
    method,
    path,
    headers,
    ...(body !== undefined && { body }),
  })),
  { name: 'health: all', method: 'GET', path: '/healthz' },
  { name: 'health: one', method: 'GET', path: '/healthz?service=no.Such' },
];
