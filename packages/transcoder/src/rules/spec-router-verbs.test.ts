// Verbs at the end of a path, and the methods of HTTP.
import { describe, expect, test } from '@jest/globals';
import { findRoute } from '../../testing/find-route.ts';
import { specRouterOf } from '../../testing/route-of.ts';

describe('a verb', () => {
  const router = specRouterOf([
    'GET /foo/{id}',
    'POST /foo/{id}:cancel',
    'GET /foo/{id}:a:b',
    'GET /foo/{id}:b',
    'GET /all/{x=**}:cancel',
    'GET /bar/{id}',
    'POST /foo:list',
    'GET /baz/{id}:go%20on',
    'GET /only/{id}:verb',
  ]);

  test.each([
    // No rule has it: it is part of the value.
    ['GET /foo/bar:123', 'GET /foo/{id}', 'bar:123'],
    ['GET /bar/x:cancel', 'GET /bar/{id}', 'x:cancel'],
    ['POST /foo/x:cancel', 'POST /foo/{id}:cancel', 'x'],
    // No rule has it with this method.
    ['GET /foo/x:cancel', 'GET /foo/{id}', 'x:cancel'],
    ['POST /foo/x:y:cancel', 'POST /foo/{id}:cancel', 'x:y'],
    ['GET /foo/x:a:b', 'GET /foo/{id}:a:b', 'x'],
    ['GET /foo/x:c:b', 'GET /foo/{id}:b', 'x:c'],
    ['GET /foo/x:b', 'GET /foo/{id}:b', 'x'],
    ['GET /foo/x:', 'GET /foo/{id}', 'x:'],
    ['GET /foo/:b', 'GET /foo/{id}', ':b'],
    ['GET /foo/:', 'GET /foo/{id}', ':'],
    ['GET /all/a/b:cancel', 'GET /all/{x=**}:cancel', 'a/b'],
    ['GET /all/a:cancel/b:cancel', 'GET /all/{x=**}:cancel', 'a:cancel/b'],
    ['GET /all:cancel', 'GET /all/{x=**}:cancel', ''],
    ['POST /foo:list', 'POST /foo:list'],
    // An encoded colon is of the value, and so is an encoded verb of its rule.
    ['GET /foo/x%3Ab', 'GET /foo/{id}', 'x:b'],
    ['POST /foo/x%20y:c%61ncel', 'POST /foo/{id}:cancel', 'x y'],
    ['GET /baz/x:go%20on', 'GET /baz/{id}:go%20on', 'x'],
  ])('counts where a rule has it: %s', (request, ...expected) => {
    expect(findRoute(router, request)).toEqual(expected);
  });

  test.each([
    '/only/x',
    '/only/x:',
    '/only/:verb',
    '/only/x:verb:',
    '/foo',
    '/all/:cancel',
  ])('is not guessed: %s', (path) => {
    expect(findRoute(router, `GET ${path}`)).toEqual(['not found']);
  });
});

describe('a method', () => {
  const router = specRouterOf([
    'GET /x/{a}',
    'PUT /x/y',
    'DELETE /x/{a=**}',
    'PURGE /cache',
    '* /any',
    'HEAD /head',
    'GET /head',
    'POST /x/{a}:go',
    'POST /only',
  ]);

  test.each([
    ['HEAD /x/y', 'GET /x/{a}', 'y'],
    ['HEAD /head', 'HEAD /head'],
    ['PURGE /cache', 'PURGE /cache'],
    ['GET /any', '* /any'],
    ['OPTIONS /any', '* /any'],
    ['BREW /any', '* /any'],
  ])('finds its rule: %s', (request, ...expected) => {
    expect(findRoute(router, request)).toEqual(expected);
  });

  test.each([
    ['POST /x/y', 'DELETE', 'GET', 'HEAD', 'PUT'],
    ['PATCH /x/y/z', 'DELETE'],
    ['PUT /x/z:go', 'DELETE', 'GET', 'HEAD', 'POST'],
    ['GET /only', 'POST'],
    ['HEAD /only', 'POST'],
    ['get /x/y', 'DELETE', 'GET', 'HEAD', 'PUT'],
    ['GET /cache', 'PURGE'],
    ['OPTIONS /head', 'GET', 'HEAD'],
  ])('that is wrong is told those of the path: %s', (request, ...allow) => {
    expect(findRoute(router, request)).toEqual(['wrong method', ...allow]);
  });
});
