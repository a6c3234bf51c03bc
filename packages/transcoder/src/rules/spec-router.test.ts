// Which rule a request finds, and with which values, by google/api/http.proto.
import { status } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { findRoute } from '../../testing/find-route.ts';
import { routeOf, specRouterOf } from '../../testing/route-of.ts';
import { RpcError } from '../rpc-error.ts';
import { createRouter } from './create-router.ts';

describe('a path', () => {
  const router = specRouterOf([
    'GET /',
    'GET /v1/shelves',
    'GET /v1/shelves/{shelf}',
    'GET /v1/shelves/{shelf}/books/{book}',
    'GET /v1/{name=shelves/*}/title',
    'GET /v1/{name=shelves/*/books/*}/title',
    'GET /v1/files/{path=**}',
    'GET /v1/dirs/{path=a/*/**}',
    'GET /v1/any/*',
    'GET /v1/all/**',
    'GET /v1/a%20b/%E4%BD%A0',
    'GET /v1/{first}/and/{second=x/*}/or/{third=**}',
  ]);

  test.each([
    ['/', 'GET /'],
    ['/v1/shelves', 'GET /v1/shelves'],
    ['/v1/shelves/1', 'GET /v1/shelves/{shelf}', '1'],
    ['/v1/shelves/books', 'GET /v1/shelves/{shelf}', 'books'],
    [
      '/v1/shelves/1/books/2',
      'GET /v1/shelves/{shelf}/books/{book}',
      ...['1', '2'],
    ],
    ['/v1/shelves/1/title', 'GET /v1/{name=shelves/*}/title', 'shelves/1'],
    [
      '/v1/shelves/1/books/2/title',
      'GET /v1/{name=shelves/*/books/*}/title',
      'shelves/1/books/2',
    ],
    ['/v1/files/a/b/c', 'GET /v1/files/{path=**}', 'a/b/c'],
    ['/v1/files/a', 'GET /v1/files/{path=**}', 'a'],
    ['/v1/files', 'GET /v1/files/{path=**}', ''],
    ['/v1/files/', 'GET /v1/files/{path=**}', ''],
    ['/v1/files/a//b/', 'GET /v1/files/{path=**}', 'a//b/'],
    ['/v1/dirs/a/b', 'GET /v1/dirs/{path=a/*/**}', 'a/b'],
    ['/v1/dirs/a/b/c/d', 'GET /v1/dirs/{path=a/*/**}', 'a/b/c/d'],
    ['/v1/any/x', 'GET /v1/any/*'],
    ['/v1/all', 'GET /v1/all/**'],
    ['/v1/all/x/y', 'GET /v1/all/**'],
    ['/v1/a%20b/%e4%bd%a0', 'GET /v1/a%20b/%E4%BD%A0'],
    ['/%761/sh%65lves', 'GET /v1/shelves'],
    [
      '/v1/1/and/x/2/or/3/4',
      'GET /v1/{first}/and/{second=x/*}/or/{third=**}',
      ...['1', 'x/2', '3/4'],
    ],
    ['/v1/shelves/.', 'GET /v1/shelves/{shelf}', '.'],
    ['/v1/shelves/..', 'GET /v1/shelves/{shelf}', '..'],
    ['/v1/shelves/a;b=c,d', 'GET /v1/shelves/{shelf}', 'a;b=c,d'],
    ['/v1/shelves/a:b', 'GET /v1/shelves/{shelf}', 'a:b'],
  ])('finds its rule: %s', (path, rule, ...values) => {
    expect(findRoute(router, `GET ${path}`)).toEqual([rule, ...values]);
  });

  test.each([
    '',
    '*',
    'v1/shelves',
    '//',
    '/v1',
    '/v1/',
    '/V1/shelves',
    '/v1/shelves/',
    '/v1//shelves',
    '//v1/shelves',
    '/v1/shelves/1/',
    '/v1/shelves//books/2',
    '/v1/shelves/1/books/',
    '/v1/dirs/a',
    '/v1/dirs/a/',
    '/v1/any',
    '/v1/any/',
    '/v1/any/x/y',
    '/v1%2Fshelves',
    '/v1/a+b/%E4%BD%A0',
  ])('finds none: %s', (path) => {
    expect(findRoute(router, `GET ${path}`)).toEqual(['not found']);
  });
});

describe('what is encoded', () => {
  const rules = ['GET /one/{x}', 'GET /many/{x=**}', 'GET /two/{x=a/*}'];
  const router = specRouterOf(rules);
  const fully = createRouter(
    rules.map((rule) => routeOf(rule, { fullyDecoded: true })),
    'spec',
  );

  test.each([
    ['a%20b', 'a b', 'a b', 'a b'],
    ['a+b', 'a+b', 'a+b', 'a+b'],
    ['a%2Fb', 'a/b', 'a%2Fb', 'a/b'],
    ['a%2fb', 'a/b', 'a%2fb', 'a/b'],
    ['a%252Fb', 'a%2Fb', 'a%2Fb', 'a%2Fb'],
    ['%3F%23%25%26', '?#%&', '?#%&', '?#%&'],
    ['%E4%BD%A0', '你', '你', '你'],
    ['\xe4\xbd\xa0', '你', '你', '你'],
    ['%00', '\0', '\0', '\0'],
  ])('is decoded: %s', (text, one, many, decoded) => {
    expect(findRoute(router, `GET /one/${text}`)).toEqual([rules[0], one]);
    expect(findRoute(router, `GET /many/${text}`)).toEqual([rules[1], many]);
    expect(findRoute(router, `GET /two/a/${text}`)).toEqual([
      rules[2],
      `a/${many}`,
    ]);
    expect(findRoute(fully, `GET /one/${text}`)).toEqual([rules[0], one]);
    expect(findRoute(fully, `GET /many/${text}`)).toEqual([rules[1], decoded]);
  });

  test.each(['%', 'a%2', '%zz', '%ff', '%C0%AF', '%ED%A0%80', '\xff'])(
    'is refused where it is not UTF-8: %s',
    (text) => {
      for (const path of ['one', 'many', 'two/a', 'nowhere']) {
        expect(() => router.match('GET', `/${path}/${text}`)).toThrow(
          new RpcError(
            status.INVALID_ARGUMENT,
            `The path is not percent-encoded UTF-8: "${text}".`,
          ),
        );
      }
    },
  );

  test('is not repeated in full when it is long', () => {
    expect(() => router.match('GET', `/${'a'.repeat(5_000)}%`)).toThrow(
      `The path is not percent-encoded UTF-8: "${'a'.repeat(100)}…".`,
    );
  });
});

describe('the most specific of several rules is found', () => {
  const rules = [
    'GET /a/b/c',
    'GET /a/b/{x}',
    'GET /a/b/{x=**}',
    'GET /a/*/c',
    'GET /a/*/{x}',
    'GET /a/**',
    'GET /*/b/c',
    'GET /*/b/**',
    'GET /**',
    'POST /a/b/c/d',
    '* /a/b/c',
    '* /x',
    'PUT /x',
  ];
  const orders = [rules, rules.toReversed(), rules.toSorted()];

  test.each([
    ['GET /a/b/c', 'GET /a/b/c'],
    ['GET /a/b/d', 'GET /a/b/{x}', 'd'],
    ['GET /a/b', 'GET /a/b/{x=**}', ''],
    ['GET /a/b/d/e', 'GET /a/b/{x=**}', 'd/e'],
    ['GET /a/b/c/d', 'GET /a/b/{x=**}', 'c/d'],
    ['GET /a/x/c', 'GET /a/*/c'],
    ['GET /a/x/d', 'GET /a/*/{x}', 'd'],
    ['GET /a', 'GET /a/**'],
    ['GET /a/x/c/d', 'GET /a/**'],
    ['GET /x/b/c', 'GET /*/b/c'],
    ['GET /x/b/d', 'GET /*/b/**'],
    ['GET /x/b', 'GET /*/b/**'],
    ['GET /x/c', 'GET /**'],
    ['GET /', 'GET /**'],
    // The rule for any method is more specific here, by its path.
    ['POST /a/b/c', '* /a/b/c'],
    ['PUT /x', 'PUT /x'],
    ['GET /x', '* /x'],
    ['POST /a/b/c/d', 'POST /a/b/c/d'],
  ])('by %s, in whatever order they come', (request, ...expected) => {
    for (const order of orders) {
      expect(findRoute(specRouterOf(order), request)).toEqual(expected);
    }
  });
});
