// Headers, trailers and deadlines: what reaches the backend as metadata, and what
// comes back.
import type { GatewayRequest } from '../request.ts';

type Headers = Record<string, string | string[]>;

// What a client may send. The backend answers the metadata that came.
const SENT: Record<string, Headers> = {
  'nothing more': {},
  'metadata by its prefix': { 'Grpc-Metadata-Hat': 'red' },
  'metadata twice': { 'Grpc-Metadata-Hat': ['red', 'blue'] },
  'metadata with a comma': { 'Grpc-Metadata-Hat': 'red, blue' },
  'empty metadata': { 'Grpc-Metadata-Hat': '' },
  'metadata without a name': { 'Grpc-Metadata-': 'red' },
  'metadata in bytes': { 'Grpc-Metadata-Hat-Bin': 'AQID' },
  'metadata in bytes, unpadded': { 'Grpc-Metadata-Hat-Bin': 'AQ' },
  'metadata in bytes, in the alphabet of URLs': {
    'Grpc-Metadata-Hat-Bin': '-_-_',
  },
  'metadata in bytes that are none': { 'Grpc-Metadata-Hat-Bin': '!' },
  'metadata with a space at its end': { 'Grpc-Metadata-Hat': 'red ' },
  'metadata with a letter beyond ASCII': { 'Grpc-Metadata-Hat': 'r\u00e9d' },
  'metadata with a tab': { 'Grpc-Metadata-Hat': 'a\tb' },
  'metadata of gRPC itself': { 'Grpc-Metadata-Grpc-Timeout': '1S' },
  'metadata named like one of HTTP/2': { 'Grpc-Metadata-Te': 'trailers' },
  'the header of a proxy': { Forwarded: 'for=1.2.3.4' },
  'a permanent header': { 'Accept-Language': 'de', Origin: 'http://a.test' },
  'an unknown header': { Hat: 'red' },
  'an X header': { 'X-Hat': 'red' },
  'an authorization': { Authorization: 'Bearer token' },
  'a cookie': { Cookie: 'a=b; c=d' },
  'a user agent': { 'User-Agent': 'test/1' },
  'a referrer': { Referer: 'http://a.test/' },
  'a date': { Date: 'Sat, 21 Nov 2026 21:00:00 GMT', 'If-Match': '"x"' },
  'an address before a proxy': { 'X-Forwarded-For': '1.2.3.4' },
  'two addresses before proxies': { 'X-Forwarded-For': '1.2.3.4, 5.6.7.8' },
  'the host before a proxy': { 'X-Forwarded-Host': 'a.test' },
  'a type it accepts': { Accept: 'application/json' },
  'a type of stream it accepts': { Accept: 'text/event-stream' },
  'a range': { Range: 'bytes=0-1' },
  'a caching rule': { 'Cache-Control': 'no-cache', Pragma: 'no-cache' },
  'a via': { Via: '1.1 proxy' },
  'an expectation of nothing known': { 'X-Expect': '100' },
};

const TIMEOUTS = [
  '1H',
  '1M',
  '20S',
  '20000m',
  '20000000u',
  '99999999n',
  '1s',
  '1',
  'S',
  '',
  '-1S',
  '+1S',
  '1.5S',
  '0S',
  '0n',
  '1n',
  '99999999H',
  '100000000S',
  '99999999999999999999H',
  ' 1S',
  'abc',
];

// What the backend sends back. Its metadata may come as a header, its trailers
// only to a client that asks for them.
const BACK: Record<string, [Headers, string]> = {
  'a header': [{}, '{"header":{"hat":"red"}}'],
  'a header with a dash': [{}, '{"header":{"hat-size":"7","x-hat":"1"}}'],
  'a header in bytes': [{}, '{"header":{"hat-bin":"AQID"}}'],
  'an empty header': [{}, '{"header":{"hat":""}}'],
  'a header named like one of HTTP': [{}, '{"header":{"location":"/x"}}'],
  'trailers that nobody asked for': [{}, '{"trailer":{"hat":"red"}}'],
  'trailers that are asked for': [
    { TE: 'trailers' },
    '{"trailer":{"hat":"red","x-hat":"1"}}',
  ],
  'trailers asked for among others': [
    { TE: 'gzip, Trailers;q=0.5' },
    '{"trailer":{"hat":"red"}}',
  ],
  'trailers in bytes': [{ TE: 'trailers' }, '{"trailer":{"hat-bin":"AQID"}}'],
  'no trailers that are asked for': [{ TE: 'trailers' }, '{}'],
  'both kinds': [
    { TE: 'trailers' },
    '{"header":{"a":"1"},"trailer":{"b":"2"}}',
  ],
};

export const headerRequests: GatewayRequest[] = [
  ...Object.entries(SENT).map(([what, headers]) => ({
    name: `headers: sends ${what}`,
    method: 'GET',
    path: '/v1/tell',
    headers,
  })),
  ...TIMEOUTS.map((timeout) => ({
    name: `timeout: "${timeout}"`,
    method: 'GET',
    path: '/v1/slow',
    headers: { 'Grpc-Timeout': timeout },
  })),
  {
    name: 'timeout: ends a call that takes longer',
    method: 'GET',
    path: '/v1/slow?delay=5s',
    headers: { 'Grpc-Timeout': '50m' },
  },
  ...Object.entries(BACK).map(([what, [headers, body]]) => ({
    name: `headers: gets ${what}`,
    method: 'POST',
    path: '/v1/tell',
    headers,
    body,
  })),
];
