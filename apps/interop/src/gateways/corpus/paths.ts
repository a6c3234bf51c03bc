// Paths: templates of every kind, priorities, verbs, escapes, methods.
import type { GatewayRequest } from '../request.ts';

const FOUND = [
  '/v1/one/a',
  '/v1/one/a/b',
  '/v1/one/a/between/b/end',
  '/v1/one/between/between/between/end',
  '/v1/priority/literal',
  '/v1/priority/other',
  '/v1/priority/literal/x',
  '/v1/priority/other/second',
  '/v1/priority/literal/second',
  '/v1/priority/a/b/c',
  '/v1/priority',
  '/v1/priority/',
  '/v1/many/shelves/1/books/2',
  '/v1/many/shelves/1/books',
  '/v1/many/rest',
  '/v1/many/rest/a/b',
  '/v1/many/parents/1/children/2',
  '/v1/wild/anything/a',
  '/v1/wild-rest/a',
  '/v1/wild-rest/a/b/c',
  '/v1/rest/a',
  '/v1/rest/a/b/c',
  '/v1/rest',
  '/v1/rest-verb/a/b:read',
  '/v1/rest-verb/a:b:read',
  '/v1/rest-verb/a/b',
  '/v1/verb/a',
  '/v1/verb/a:b',
  '/v1/verb/a:archive',
  '/v1/verb/folders/1:list',
  '/v1/verb:list',
  '/v1/verb/:list',
  '/v1/verb/a:',
  '/v1/verb/:',
  '/v1/verb/:archive',
  '/v1/verb/a%3Aarchive',
  '/v1/%C3%BCn%C3%AF%20code/a.b_c~d-e$f/x',
  '/v1/%c3%bcn%c3%af%20code/a%2Eb_c~d-e%24f/x',
  '/v1/one/a?name=b&id=c&version=2',
  '/v1/one/a?version=1&version=2',
];

const LOST = [
  '/',
  '/v1',
  '/v1/',
  '/v1/nothing',
  '/v1/one',
  '/v1/one/',
  '/v1/one//',
  '/v1//one/a',
  '//v1/one/a',
  '/v1/one/a/',
  '/v1/one/a//between/b/end',
  '/V1/one/a',
  '/v1/ONE/a',
  '/v1/many/shelves//books/2',
  '/v1/many/shelves/1/books/',
  '/v1/many/rest/',
  '/v1/wild//a',
  '/v1/rest/',
  '/v1/rest//',
  '/v1/rest/a//b',
  '/v1/./one/a',
  '/v1/../v1/one/a',
  '/v1/one/..',
  '/v1/one/.',
  '/v1/one/a;b=c',
  '/v1/one/a?',
  '/v1/one/a??version=1',
  '/v1/one/a#x',
];

const ESCAPES = [
  '%61',
  '%2F',
  'a%2Fb',
  'a%2fb',
  '%252F',
  'a%20b',
  'a+b',
  'a%2Bb',
  '%25',
  '%',
  '%4',
  '%zz',
  'a%',
  '%C3%BC',
  'ü',
  '%C3',
  '%FF',
  '%ED%A0%80',
  '%C0%AF',
  '%00',
  '%0A',
  '%7F',
  '%3F',
  '%23',
  '%3A',
  'a:b',
  '%E2%82%AC',
  '%F0%9F%98%80',
  "!$&'()*+,;=@",
  '~-._',
  '%5B%5D',
  '[]',
  '{}',
  '|',
  '"',
  '<>',
  '\\',
  '^`',
];

// Where an escape can stand: a variable of one segment, of several, of the rest.
const PLACES: [string, (piece: string) => string][] = [
  ['one segment', (piece) => `/v1/one/${piece}`],
  ['several segments', (piece) => `/v1/many/shelves/${piece}/books/2`],
  ['the rest', (piece) => `/v1/rest/${piece}/end`],
  ['a literal', (piece) => `/v1/${piece}/a`],
];

const METHODS = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'HEAD',
  'TRACE',
  'PURGE',
];

export const pathRequests: GatewayRequest[] = [
  ...FOUND.map((path) => get('path', path)),
  ...LOST.map((path) => get('path', path)),
  ...['/v1/verb/a:archive', '/v1/verb/a', '/v1/verb/a:b:archive'].map(
    (path) => ({ ...get('path', path, 'POST'), body: '{"id":"1"}' }),
  ),
  ...PLACES.flatMap(([place, at]) =>
    ESCAPES.map((piece) => ({
      name: `escape: ${piece} in ${place}`,
      method: 'GET',
      path: encodedForNode(at(piece)),
    })),
  ),
  ...[
    '/v1/one/a',
    '/v1/whole',
    '/v1/query',
    '/v1/head/a',
    '/v1/nothing',
  ].flatMap((path) => METHODS.map((method) => get('method', path, method))),
];

function get(kind: string, path: string, method = 'GET'): GatewayRequest {
  return {
    name: `${kind}: ${method} ${path}`,
    method,
    path: encodedForNode(path),
  };
}

// Node's client sends no letter beyond one byte: it gets the bytes of UTF-8.
function encodedForNode(path: string): string {
  return Buffer.from(path, 'utf8').toString('latin1');
}
