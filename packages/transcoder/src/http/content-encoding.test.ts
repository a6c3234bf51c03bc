// Which compression an Accept-Encoding asks for.
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { chooseEncoding, isCompressible } from './content-encoding.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['deflate', undefined],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['br', 'br'],
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0.2,gzip;q=0.3', 'gzip'],
  ['gzip;q=0', undefined],
  ['gzip ; q=0.5', 'gzip'],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['br;q=0, *', 'gzip'],
  ['gzip;q=0.5, identity', undefined],
  ['gzip, identity;q=0.5', 'gzip'],
  ['gzip, identity', 'gzip'],
  // Nobody knows what these want: not to be surprised.
  ['gzip;q=2', undefined],
  ['gzip;q=x', undefined],
  [',,;;', undefined],
])('chooses for %j: %s', (accepted, expected) => {
  const request = new IncomingMessage(new Socket());
  if (accepted !== undefined) request.headers['accept-encoding'] = accepted;
  expect(chooseEncoding(request)).toBe(expected);
});

test.each([
  ['application/json', true],
  ['application/problem+json; charset=utf-8', true],
  ['text/html', true],
  ['image/svg+xml', true],
  ['image/png', false],
  ['application/octet-stream', false],
])('compresses %s: %s', (contentType, expected) => {
  expect(isCompressible(contentType)).toBe(expected);
});
