// Rules from a file of YAML, in place of annotations or without them.
import { describe, expect, test } from '@jest/globals';
import { compile } from '../../testing/compile.ts';
import { type LoadOptions, loadRoutes } from './load-routes.ts';
import { RuleError } from './rule-error.ts';

const registry = compile({
  'shop/v1/shop.proto': `syntax = "proto3";
package shop.v1;
import "google/api/annotations.proto";
message Thing { string id = 1; Thing thing = 2; }
service Shop {
  rpc Get(Thing) returns (Thing) {
    option (google.api.http) = {
      get: "/annotated" additional_bindings { get: "/also-annotated" }
    };
  }
  rpc Put(Thing) returns (Thing);
}`,
});

// Each line is nine times the one before.
const billionLaughs = 'abcdefgh'
  .replace(/./g, (name, at) => `${name}: &${name} [${previous(name, at)}]\n`)
  .concat('http: {rules: [*h]}');

function previous(name: string, at: number): string {
  const before = String.fromCharCode(name.charCodeAt(0) - 1);
  return Array(9)
    .fill(at === 0 ? 'x' : `*${before}`)
    .join();
}

describe('a service configuration', () => {
  test('is passed over where it does not speak of HTTP', () => {
    const texts = ['', '# Nothing.', 'type: google.api.Service', '{}'];
    for (const text of [...texts, 'http:', 'http:\n  rules:']) {
      expect(load(text)).toEqual(['GET /annotated', 'GET /also-annotated']);
    }
  });

  test('replaces an annotation, and serves an rpc that has none', () => {
    const text = `
type: google.api.Service
config_version: 3
name: shop.example.com
apis: [{name: shop.v1.Shop}]
documentation: {summary: Sells things.}
http:
  rules:
  - selector: shop.v1.Shop.Get
    get: /v1/{id=things/*}:open
    additional_bindings:
    - post: /v1/open
      body: "*"
      response_body: thing
  - selector: shop.v1.Shop.Put
    custom: {kind: REPLACE, path: /v1/put}
    body: thing
`;
    const routes = ['GET /v1/{id=things/*}:open', 'POST /v1/open'];
    expect(load(text)).toEqual([...routes, 'REPLACE /v1/put']);
    const [, post, put] = loadRoutes(registry, {
      ...spec,
      serviceConfig: text,
    });
    expect(post).toMatchObject({
      body: 'all',
      responseBody: { name: 'thing' },
      fullyDecoded: false,
    });
    expect(put).toMatchObject({ body: { name: 'thing' } });
  });

  test('is read with the names of JSON, and as JSON', () => {
    const text = `{"http": {"fullyDecodeReservedExpansion": true, "rules": [
      {"selector": "shop.v1.Shop.Put", "put": "/v1",
       "additionalBindings": [{"patch": "/v1", "responseBody": "id"}]}]}}`;
    expect(load(text).slice(2)).toEqual(['PUT /v1', 'PATCH /v1']);
  });

  test('says for all rules whether a slash in a value is decoded', () => {
    const text = 'http: {fully_decode_reserved_expansion: true}';
    const routes = loadRoutes(registry, { ...spec, serviceConfig: text });
    expect(routes.map(({ fullyDecoded }) => fullyDecoded)).toEqual([
      true,
      true,
    ]);
  });

  const twice = `http:
  rules:
  - {selector: shop.v1.Shop.Get, get: /one}
  - {selector: shop.v1.Shop.Get, get: /two}`;

  test('lets the last rule of an rpc win', () => {
    expect(load(twice)).toEqual(['GET /two']);
  });

  test('adds all its rules to the annotation in grpc-gateway', () => {
    expect(load(twice, { mode: 'grpc-gateway' })).toEqual([
      'GET /one',
      'GET /two',
      'GET /annotated',
      'GET /also-annotated',
    ]);
  });
});

describe('a fault in a service configuration', () => {
  test.each([
    ['http: [', '1:8', /^This cannot be read as YAML: /],
    ['http:\n\trules: []', '2:1', /^This cannot be read as YAML: /],
    ['http: {}\nhttp: {}', '2:1', /^This cannot be read as YAML: /],
    ['http:\n  rules:\n  - body: *', '3:11', /^This cannot be read as YAML: /],
    ['- http', '1:1', 'A service configuration is a map.'],
    ['http', '1:1', 'A service configuration is a map.'],
    ['type: x', '1:7', 'The type has to be google.api.Service.'],
    ['http: 1', '1:7', '"http" is a map.'],
    ['http: {rule: []}', '1:8', '"http" has no field "rule".'],
    ['http: {rules: {}}', '1:15', '"rules" is a list.'],
    [
      'http: {fully_decode_reserved_expansion: 1}',
      '1:41',
      '"fully_decode_reserved_expansion" is true or false.',
    ],
    [
      'http: {fully_decode_reserved_expansion}',
      '1:8',
      '"fully_decode_reserved_expansion" is true or false.',
    ],
    ['type: *x', '1:1', /^This cannot be read as YAML: .*alias.* x\.$/],
    ['http: {rules: [*x]}', '1:1', /^This cannot be read as YAML: .*alias/],
    [billionLaughs, '1:1', /^This cannot be read as YAML: .*alias/],
    ['http: {rules: [1]}', '1:16', 'A rule is a map.'],
    [
      'http: {rules: [{get: /a}]}',
      '1:16',
      'The selector "" names no rpc of the descriptors.',
    ],
    [
      'http:\n  rules:\n  - selector: shop.v1.Shop\n    get: /a',
      '3:5',
      'The selector "shop.v1.Shop" names no rpc of the descriptors.',
    ],
    [
      'http:\n  rules:\n  - selector: shop.v1.Shop.Get\n    gte: /a',
      '3:5',
      /^This cannot be read as a rule: .*"gte"/,
    ],
    [
      'http:\n  rules:\n  - selector: shop.v1.Shop.Get\n    get: 1',
      '3:5',
      /^This cannot be read as a rule: .*get/,
    ],
    [
      'http:\n  rules:\n  - {selector: shop.v1.Shop.Get, get: /a, put: /a}',
      '3:5',
      /^This cannot be read as a rule: /,
    ],
  ])('is told with its place: %s', (text, place, reason) => {
    expect(faultsOf(text)).toEqual([
      {
        rpc: '',
        place: `shop.yaml:${place}`,
        reason:
          typeof reason === 'string' ? reason : expect.stringMatching(reason),
      },
    ]);
  });

  test('names the rpc once it is known', () => {
    const text = `http:
  rules:
  - selector: shop.v1.Shop.Get
    get: /a/`;
    expect(faultsOf(text)).toEqual([
      {
        rpc: 'shop.v1.Shop.Get',
        place: 'shop.yaml:3:5',
        reason: '"/a/", column 4: A segment is empty.',
      },
    ]);
  });

  test('does not hide those of other rules', () => {
    const rules = '{selector: x, get: /a}, {selector: y, get: /b}';
    expect(faultsOf(`http: {rules: [${rules}]}`)).toHaveLength(2);
  });
});

const spec = { mode: 'spec', unannotated: false } as const;

function load(serviceConfig: string, options: Partial<LoadOptions> = {}) {
  const routes = loadRoutes(registry, { ...spec, serviceConfig, ...options });
  return routes.map(({ httpMethod, template }) =>
    [httpMethod, template.text].join(' '),
  );
}

function faultsOf(serviceConfig: string) {
  const serviceConfigName = 'shop.yaml';
  try {
    loadRoutes(registry, { ...spec, serviceConfig, serviceConfigName });
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return error.faults;
  }
  return [];
}
