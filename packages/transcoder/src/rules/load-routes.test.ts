// Where rules come from, and what is made of them.
import { describe, expect, test } from '@jest/globals';
import { compile } from '../../testing/compile.ts';
import { faultsOf, load, SHOP, spec, withRules } from '../../testing/shop.ts';
import { loadRoutes } from './load-routes.ts';

describe('an annotation', () => {
  test('becomes a route for each of its bindings, in their order', () => {
    const registry = withRules({
      Get: `
        get: "/v1/{id}"
        additional_bindings { post: "/v1/things" body: "*" }
        additional_bindings {
          patch: "/v1/{part.part_name=parts/*}:rename"
          body: "part"
          response_body: "texts"
        }`,
      Put: 'put: "/v1/{big_number}" body: "texts"',
      Delete: 'delete: "/v1/{colour}/{yes}/{perhaps}"',
      Purge: 'custom { kind: "purge" path: "/v1/all" }',
      Any: 'custom { kind: "*" path: "/v1/any" }',
    });
    expect(load(registry)).toEqual([
      'GET /v1/{id} → Get, id',
      'POST /v1/things → Get, body all',
      'PATCH /v1/{part.part_name=parts/*}:rename → Get, ' +
        'part.part_name, body part, answers texts',
      'PUT /v1/{big_number} → Put, big_number, body texts',
      'DELETE /v1/{colour}/{yes}/{perhaps} → Delete, colour, yes, perhaps',
      'PURGE /v1/all → Purge',
      '* /v1/any → Any',
    ]);
  });

  test('names its rpc as gRPC calls it', () => {
    const [route] = loadRoutes(withRules({ Get: 'get: "/v1"' }), spec);
    expect(route?.rpc).toBe('/shop.v1.Shop/Get');
    expect(route?.method.name).toBe('Get');
  });

  test('is found in every file and service of the set', () => {
    const service = (name: string, path: string) =>
      `service ${name} { rpc Get(Thing) returns (Thing) {
        option (google.api.http).get = "${path}"; } }`;
    const registry = compile({
      'shop/v1/shop.proto':
        SHOP + service('One', '/v1/one') + service('Two', '/v1/two'),
      'other/v1/other.proto': `syntax = "proto3"; package other.v1;
        import "google/api/annotations.proto";
        import "shop/v1/shop.proto";
        service Other { rpc Get(shop.v1.Thing) returns (shop.v1.Thing) {
          option (google.api.http).get = "/v1/three"; } }`,
    });
    expect(
      loadRoutes(registry, spec)
        .map(({ rpc }) => rpc)
        .sort(),
    ).toEqual(['/other.v1.Other/Get', '/shop.v1.One/Get', '/shop.v1.Two/Get']);
  });
});

describe('an rpc without a rule', () => {
  const registry = withRules({ Get: undefined, List: 'get: "/v1"' });

  test('is not served', () => {
    expect(load(registry)).toEqual(['GET /v1 → List']);
  });

  test('is served by its name when that is asked for', () => {
    expect(load(registry, { unannotated: true })).toEqual([
      'POST /shop.v1.Shop/Get → Get, body all',
      'GET /v1 → List',
    ]);
  });
});

describe('grpc-gateway', () => {
  const compatible = { mode: 'grpc-gateway' } as const;

  test('sets what JSON writes as one scalar, and lists, from a path', () => {
    const registry = withRules({
      Get: `
        get: "/{texts}/{time}/{wrapped}"
        response_body: "*"
        additional_bindings { get: "/a/**/b" }`,
    });
    expect(load(registry, compatible)).toEqual([
      'GET /{texts}/{time}/{wrapped} → Get, texts, time, wrapped',
      'GET /a/**/b → Get',
    ]);
  });

  test('takes a field of a field for the body', () => {
    const registry = withRules({
      Post: 'post: "/v1" body: "part.part.part_name"',
    });
    const [route] = loadRoutes(registry, { ...spec, ...compatible });
    const body = { name: 'part_name' };
    const bodyParents = [{ name: 'part' }, { name: 'part' }];
    expect(route).toMatchObject({ body, bodyParents });
    const wrong = withRules({ Post: 'post: "/v1" body: "part.name"' });
    expect(faultsOf(wrong, compatible)).toMatchObject([
      { reason: 'body: shop.v1.Part has no field "name".' },
    ]);
  });

  test.each(['part', 'parts', 'labels', 'struct'])(
    'does not set %s from a path',
    (name) => {
      const registry = withRules({ Get: `get: "/{${name}}"` });
      expect(faultsOf(registry, compatible)).toHaveLength(1);
    },
  );

  test('takes templates that differ in names, and a rule without a path', () => {
    const registry = withRules({
      One: 'get: "/v1/{id}"',
      Two: 'get: "/v1/*"',
      Three: 'additional_bindings { put: "/v1" }',
    });
    expect(load(registry, compatible)).toEqual([
      'GET /v1/{id} → One, id',
      'GET /v1/* → Two',
      'PUT /v1 → Three',
    ]);
  });

  test('refuses one text twice in a service', () => {
    const registry = withRules({ One: 'get: "/v1"', Two: 'get: "/v1"' });
    expect(faultsOf(registry, compatible)).toMatchObject([
      { reason: 'GET "/v1" is a rule of shop.v1.Shop.One already.' },
    ]);
  });
});
