// The library's front door: what it takes, and what it refuses and how.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { ask, jsonOf } from '../testing/ask.ts';
import { startBackend } from '../testing/backend.ts';
import { descriptors, registry } from '../testing/descriptors.ts';
import { startGateway } from '../testing/start-gateway.ts';
import {
  createTranscoder,
  DescriptorError,
  OptionError,
  RuleError,
  type TranscoderOptions,
} from './index.ts';

const target = '127.0.0.1:1';
const one = { service: { C: { path: '/a.B/C' } }, implementation: {} };
const anAddress = 'an address such as "localhost:50051"';
const services = 'a list of services, each { service, implementation }';

describe('createTranscoder', () => {
  test.each([
    ['the bytes of a descriptor set', descriptors()],
    ['a registry', registry],
  ])('takes %s', async (_, given) => {
    await using gateway = await startGateway({ descriptors: given });
    const answer = await ask(gateway.port, { path: '/v1/one/a' });
    expect([answer.status, jsonOf(answer)]).toMatchObject([200, { name: 'a' }]);
  });

  test('makes a handler for any server of node:http', async () => {
    await using backend = await startBackend();
    const transcoder = createTranscoder({
      descriptors: descriptors(),
      target: { address: backend.address },
    });
    await using server = createServer(transcoder);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const headers = { Connection: 'close' };
    const answer = await ask(port, { path: '/v1/one/a', headers });
    expect(jsonOf(answer)).toMatchObject({ name: 'a' });
    transcoder.close();
  });

  test('calls services in this process without a network', async () => {
    const paths = registry.getService('transcoding.v1.Paths');
    if (!paths) throw new Error('the contract of the tests has changed');
    const toBytes = (message: Buffer) => message;
    const one = {
      path: '/transcoding.v1.Paths/One',
      requestStream: false,
      responseStream: false,
      requestSerialize: toBytes,
      requestDeserialize: toBytes,
      responseSerialize: toBytes,
      responseDeserialize: toBytes,
    };
    await using gateway = await startGateway({
      inProcess: [
        {
          service: { One: one },
          implementation: {
            One: (
              call: { request: Buffer },
              done: (error: null, answer: Buffer) => void,
            ) => done(null, call.request),
          },
        },
      ],
    });
    const answer = await ask(gateway.port, { path: '/v1/one/a' });
    expect(jsonOf(answer)).toMatchObject({ name: 'a' });
  });

  test('tells its routes', () => {
    const transcoder = createTranscoder({ descriptors: registry, target });
    expect(transcoder.routes.map(({ template }) => template.text)).toContain(
      '/v1/one/{name}',
    );
    transcoder.close();
  });

  test('serves the rules of a service config instead of the annotations', async () => {
    await using gateway = await startGateway({
      serviceConfig: `
http:
  rules:
    - selector: transcoding.v1.Paths.One
      get: /elsewhere/{name}
`,
    });
    const moved = await ask(gateway.port, { path: '/elsewhere/a' });
    expect(jsonOf(moved)).toMatchObject({ name: 'a' });
  });

  test('serves methods without annotations where that is wanted', async () => {
    await using gateway = await startGateway({ unannotated: true });
    const answer = await ask(gateway.port, {
      method: 'POST',
      path: '/transcoding.v1.Plain/Unary',
      body: '{"name":"a"}',
    });
    expect(jsonOf(answer)).toEqual({ name: 'a' });
  });

  test('gives a rule the path of the health check', async () => {
    await using gateway = await startGateway({
      serviceConfig: `
http:
  rules:
    - selector: transcoding.v1.Paths.One
      get: /healthz
`,
    });
    const answer = await ask(gateway.port, { path: '/healthz' });
    expect(jsonOf(answer)).toMatchObject({ name: '' });
  });
});

describe('createTranscoder refuses', () => {
  test.each([
    [{}, 'Give one of target, inProcess and backend.'],
    [{ target, inProcess: [] }, 'Give one of target, inProcess and backend.'],
    [{ target: 50051 }, 'target must be an address, or an object with one.'],
    [{ target: {} }, 'target must be an address, or an object with one.'],
    [{ target: '' }, `target.address must be ${anAddress}.`],
    [{ target: 'http://a:1' }, `target.address must be ${anAddress}.`],
    [
      { target: { address: target, timeout: 1 } },
      'There is no option target.timeout. There are: address, tls, ca, cert, ' +
        'key, serverName, messageBytes, keepaliveMs, transport.',
    ],
    [
      { target: { address: target, messageBytes: -1 } },
      'target.messageBytes must be a whole number above 0.',
    ],
    [
      { target: { address: target, keepaliveMs: '1s' } },
      'target.keepaliveMs must be a whole number from 1 to 2147483647.',
    ],
    [
      { target: { address: target, transport: 'http3' } },
      "target.transport must be 'http2' or 'grpc-js'.",
    ],
    [
      { target: { address: target, ca: {} } },
      'target.ca must be PEM in a string or a Buffer.',
    ],
    [{ inProcess: {} }, `inProcess must be ${services}.`],
    [{ inProcess: [{}] }, `inProcess must be ${services}.`],
    [
      { inProcess: [one, one] },
      '/a.B/C has two handlers. Take one of them away.',
    ],
    [{ backend: {} }, 'backend must be a Backend with unary and stream.'],
    [{ target, mode: 'strict' }, "mode must be 'spec' or 'grpc-gateway'."],
    [{ target, strict: 1 }, 'strict must be true or false.'],
    [{ target, unannotated: 'yes' }, 'unannotated must be true or false.'],
    [{ target, serviceConfig: {} }, 'serviceConfig must be a string.'],
    [{ target, onError: 'log' }, 'onError must be a function.'],
    [{ target, json: null }, 'json must be an object.'],
    [
      { target, json: { protoName: true } },
      'There is no option json.protoName. ' +
        'There are: protoNames, enumNumbers, omitDefaults.',
    ],
    [
      { target, limits: { bodyBytes: -1 } },
      'limits.bodyBytes must be a whole number above 0.',
    ],
    [
      { target, limits: { bodyValues: 0 } },
      'limits.bodyValues must be a whole number above 0.',
    ],
    [
      { target, limits: { depth: 1.5 } },
      'limits.depth must be a whole number from 1 to 500.',
    ],
    [
      { target, limits: { requestMs: Number.POSITIVE_INFINITY } },
      'limits.requestMs must be a whole number from 1 to 2147483647.',
    ],
    [
      { target, corsOrigins: ['https://page.test/'] },
      "corsOrigins must be a list of origins such as 'https://example.com', " +
        "or ['*'].",
    ],
    [
      { target, corsOrigins: 'https://page.test' },
      "corsOrigins must be a list of origins such as 'https://example.com', " +
        "or ['*'].",
    ],
    [
      { target, descriptors: 'hello.binpb' },
      'descriptors must be the bytes of a FileDescriptorSet, or a FileRegistry.',
    ],
    [
      { target, constructor: 1 },
      'There is no option constructor. There are: mode, strict, unannotated, ' +
        'openapi, json, limits, corsOrigins, descriptors, target, inProcess, ' +
        'backend, serviceConfig, serviceConfigName, onError.',
    ],
  ])('%j', (options, message) => {
    expect(() => create(options)).toThrow(new OptionError(message));
  });

  test('anything but an object', () => {
    expect(() => createTranscoder(JSON.parse('null'))).toThrow(
      new OptionError('The options must be an object.'),
    );
  });

  test('bytes that are no descriptor set', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    expect(() => create({ target, descriptors: bytes })).toThrow(
      DescriptorError,
    );
  });

  test('a rule that cannot be, with its rpc and its place', () => {
    const serviceConfig = `
http:
  rules:
    - selector: transcoding.v1.Paths.One
      get: /a/{name
`;
    expect(() => create({ target, serviceConfig })).toThrow(RuleError);
    expect(() => create({ target, serviceConfig })).toThrow(
      /transcoding\.v1\.Paths\.One/,
    );
  });
});

// As plain JavaScript would call it.
function create(options: object) {
  const all: object = { descriptors: registry, ...options };
  return createTranscoder(all as TranscoderOptions);
}
