// Which addresses are read here, and which are left to grpc-js.
import { expect, test } from '@jest/globals';
import { isProxied, readTarget } from './target.ts';

test.each([
  ['localhost:50051', 'localhost', 50051, 'localhost:50051'],
  ['example.com', 'example.com', 443, 'example.com'],
  ['[::1]:80', '::1', 80, '[::1]:80'],
  ['dns:example.com:1', 'example.com', 1, 'example.com:1'],
  ['dns:///example.com:1', 'example.com', 1, 'example.com:1'],
  ['ipv4:127.0.0.1:1', '127.0.0.1', 1, '127.0.0.1:1'],
  ['ipv6:[::1]:1', '::1', 1, '[::1]:1'],
])('%s is a host and a port', (address, host, port, authority) => {
  expect(readTarget(address)).toEqual({
    place: { host, port },
    authority,
    host,
  });
});

test.each([
  ['unix:/run/a.sock', '/run/a.sock'],
  ['unix:///run/a.sock', '/run/a.sock'],
  ['unix:a.sock', 'a.sock'],
])('%s is a socket of this machine', (address, path) => {
  expect(readTarget(address)).toEqual({
    place: { path },
    authority: 'localhost',
    host: 'localhost',
  });
});

test.each([
  'xds:///service',
  'dns://8.8.8.8/example.com:1',
  'ipv4:127.0.0.1:1,127.0.0.1:2',
  'ipv4:example.com:1',
  'ipv6:127.0.0.1:1',
  'unix://host/a.sock',
  'unix-abstract:a',
  'localhost:99999',
  'localhost:port',
  '::1',
  '[host]:1',
  'a b:1',
  '',
])('"%s" is left to grpc-js', (address) => {
  expect(readTarget(address)).toBeUndefined();
});

test.each([
  ['a.test:1', {}, false],
  ['a.test:1', { grpc_proxy: 'http://p:1' }, true],
  ['a.test:1', { https_proxy: 'http://p:1' }, true],
  ['a.test:1', { http_proxy: 'http://p:1', no_proxy: '' }, true],
  ['a.test:1', { http_proxy: 'http://p:1', no_proxy: 'b.test,.test' }, false],
  ['a.test:1', { http_proxy: 'http://p:1', no_grpc_proxy: 'a.test' }, false],
  ['a.test:1', { http_proxy: 'http://p:1', no_proxy: '10.0.0.0/8' }, true],
  ['unix:/a', { http_proxy: 'http://p:1' }, false],
])(
  'whether %s goes through a proxy with %j: %s',
  (address, environment, expected) => {
    const target = readTarget(address);
    expect(target && isProxied(target, environment)).toBe(expected);
  },
);
