// Which rule a request finds, and with which values, in grpc-gateway v2.
import { status } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { findRoute } from '../../testing/find-route.ts';
import { routeOf } from '../../testing/route-of.ts';
import { RpcError } from '../rpc-error.ts';
import { createRouter, type Router } from './create-router.ts';

describe('the rule that was registered last is found', () => {
  test.each([
    [['GET /a/b', 'GET /a/{x}'], 'GET /a/b', 'GET /a/{x}', 'b'],
    [['GET /a/{x}', 'GET /a/b'], 'GET /a/b', 'GET /a/b'],
    [['GET /a/b', 'GET /a/{x=**}'], 'GET /a/b', 'GET /a/{x=**}', 'b'],
    [['GET /a/{x}', 'GET /a/*'], 'GET /a/b', 'GET /a/*'],
    [['GET /a/*', 'GET /a/{x}'], 'GET /a/b', 'GET /a/{x}', 'b'],
    [['GET /a/{x}:v', 'GET /a/{x}'], 'GET /a/b:v', 'GET /a/{x}', 'b:v'],
    [['GET /a/{x}', 'GET /a/{x}:v'], 'GET /a/b:v', 'GET /a/{x}:v', 'b'],
    [['GET /**/{x}/c', 'GET /a/**'], 'GET /a/b/c', 'GET /a/**'],
    [['GET /a/**', 'GET /**/{x}/c'], 'GET /a/b/c', 'GET /**/{x}/c', 'b'],
    [['GET /a', 'POST /{x}', 'GET /b'], 'GET /a', 'GET /a'],
  ])('of %j by %s', (rules, request, ...expected) => {
    expect(findRoute(routerOf(rules), request)).toEqual(expected);
  });
});

describe('a path', () => {
  const router = routerOf([
    'GET /',
    'GET /one/{x}',
    'GET /two/{x=a/*}/end',
    'GET /many/{x=**}',
    'GET /rest/{x=rest/**}',
    'GET /middle/{x=**}/end/{y}',
    'GET /inner/{x=a/**/b}/{y=c/*}:verb',
    'GET /lit%20eral',
    'GET /a%2Fb',
  ]);

  test.each([
    ['/', 'GET /'],
    ['/one/a', 'GET /one/{x}', 'a'],
    // A segment without characters is one.
    ['/one/', 'GET /one/{x}', ''],
    ['/two/a//end', 'GET /two/{x=a/*}/end', 'a/'],
    ['/many', 'GET /many/{x=**}', ''],
    ['/many/', 'GET /many/{x=**}', ''],
    ['/many//', 'GET /many/{x=**}', '/'],
    // What `**` takes is one, too, where it takes none.
    ['/rest/rest', 'GET /rest/{x=rest/**}', 'rest/'],
    // Everything is decoded before it is split.
    ['/one%2Fa', 'GET /one/{x}', 'a'],
    ['/many/a%2Fb', 'GET /many/{x=**}', 'a/b'],
    ['/many/a%252Fb', 'GET /many/{x=**}', 'a%2Fb'],
    ['/one/a%20b+c', 'GET /one/{x}', 'a b+c'],
    ['/middle/end/y', 'GET /middle/{x=**}/end/{y}', '', 'y'],
    ['/middle/a/b/end/y', 'GET /middle/{x=**}/end/{y}', 'a/b', 'y'],
    ['/middle/end/end/end', 'GET /middle/{x=**}/end/{y}', 'end', 'end'],
    [
      '/inner/a/1/2/b/c/d:verb',
      'GET /inner/{x=a/**/b}/{y=c/*}:verb',
      ...['a/1/2/b', 'c/d'],
    ],
    [
      '/inner/a/b/c/d%3Averb',
      'GET /inner/{x=a/**/b}/{y=c/*}:verb',
      ...['a//b', 'c/d'],
    ],
    // A literal is compared as its rule has it.
    ['/lit%2520eral', 'GET /lit%20eral'],
    ['/a%252Fb', 'GET /a%2Fb'],
  ])('finds its rule: %s', (path, rule, ...values) => {
    expect(findRoute(router, `GET ${path}`)).toEqual([rule, ...values]);
  });

  test.each([
    '',
    '*',
    '//',
    '/one',
    '/one/a%2Fb',
    '/two/a/end',
    '/middle/end',
    '/middle/x/y',
    '/inner/a/c/d:verb',
    '/inner/a/b/c/d',
    '/lit%20eral',
    '/a/b',
  ])('finds none: %s', (path) => {
    expect(findRoute(router, `GET ${path}`)).toEqual(['not found']);
  });

  test.each(['%', '%zz', '%ff'])('is refused for %s', (text) => {
    expect(() => router.match('GET', `/one/${text}`)).toThrow(
      new RpcError(
        status.INVALID_ARGUMENT,
        `The path is not percent-encoded UTF-8: "/one/${text}".`,
      ),
    );
  });
});

describe('a verb without a segment before it', () => {
  test('ends the search at a rule that has it, whatever its path', () => {
    const router = routerOf(['GET /a/{x}', 'GET /other:verb']);
    expect(findRoute(router, 'GET /a/:verb')).toEqual(['not found']);
  });

  test('is a value for a rule that was registered later', () => {
    const router = routerOf(['GET /other:verb', 'GET /a/{x}']);
    const found = ['GET /a/{x}', ':verb'];
    expect(findRoute(router, 'GET /a/:verb')).toEqual(found);
  });

  test('is a value where no rule has it, whatever it is called', () => {
    const router = routerOf(['GET /a/{x}', 'GET /b']);
    const found = ['GET /a/{x}', ':undefined'];
    expect(findRoute(router, 'GET /a/:undefined')).toEqual(found);
  });

  test('is a value where rules of other methods have it', () => {
    const router = routerOf(['GET /a/{x}', 'POST /other:verb']);
    const found = ['GET /a/{x}', ':verb'];
    expect(findRoute(router, 'GET /a/:verb')).toEqual(found);
  });
});

describe('a method', () => {
  const router = routerOf(['GET /x/{a}', 'PUT /x/y', '* /any']);

  test('is compared as it is, and "*" is no method of a request', () => {
    const get = ['wrong method', 'GET'];
    expect(findRoute(router, 'HEAD /x/z')).toEqual(get);
    expect(findRoute(router, 'get /x/z')).toEqual(get);
    expect(findRoute(router, 'GET /any')).toEqual(['wrong method']);
  });

  test('that is wrong is told those of the path', () => {
    const both = ['wrong method', 'GET', 'PUT'];
    expect(findRoute(router, 'POST /x/y')).toEqual(both);
  });
});

function routerOf(rules: readonly string[]): Router {
  const mode = 'grpc-gateway';
  return createRouter(
    rules.map((rule) => routeOf(rule, { mode })),
    mode,
  );
}
