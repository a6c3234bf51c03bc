// Where rules come from, what is made of them, and which are refused.
import type { FileRegistry } from '@bufbuild/protobuf';
import { describe, expect, test } from '@jest/globals';
import { compile } from '../../testing/compile.ts';
import type { Mode } from '../settings.ts';
import { type LoadOptions, loadRoutes } from './load-routes.ts';
import type { Route } from './route.ts';
import { RuleError } from './rule-error.ts';

const spec = { mode: 'spec', unannotated: false } as const;

const HEAD = `syntax = "proto3";
package shop.v1;
import "google/api/annotations.proto";
import "google/protobuf/timestamp.proto";
import "google/protobuf/struct.proto";
import "google/protobuf/wrappers.proto";

enum Colour { COLOUR_UNSPECIFIED = 0; }
message Part { string part_name = 1; Part part = 2; }
message Thing {
  string id = 1;
  int64 big_number = 2;
  Colour colour = 3;
  Part part = 4;
  repeated Part parts = 5;
  repeated string texts = 6;
  map<string, string> labels = 7;
  google.protobuf.Timestamp time = 8;
  google.protobuf.StringValue wrapped = 9;
  google.protobuf.Struct struct = 10;
  oneof choice { bool yes = 11; Part other = 12; }
  optional string perhaps = 13;
}
`;

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
        HEAD + service('One', '/v1/one') + service('Two', '/v1/two'),
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

describe('a rule that cannot be served', () => {
  const refused: [rule: string, reason: string][] = [
    ['get: "//"', '"//", column 2: A segment is empty.'],
    ['get: "/a/"', '"/a/", column 4: A segment is empty.'],
    ['get: "/{}"', '"/{}", column 3: The name of a field is missing.'],
    ['post: ""', '"", column 1: A template begins with "/".'],
    [
      'get: "/{id}/{id}"',
      '"/{id}/{id}", column 7: The variable "id" is there twice.',
    ],
    [
      'get: "/a/{name}"',
      '"/a/{name}", column 4: shop.v1.Thing has no field "name".',
    ],
    [
      'get: "/{bigNumber}"',
      '"/{bigNumber}", column 2: shop.v1.Thing has no field "bigNumber"; ' +
        'a rule calls it "big_number".',
    ],
    [
      'get: "/{part.id}"',
      '"/{part.id}", column 2: shop.v1.Part has no field "id".',
    ],
    [
      'get: "/{id.x}"',
      '"/{id.x}", column 2: The field "id" of shop.v1.Thing ' +
        'is not a message: it has no field "x".',
    ],
    [
      'get: "/{parts.part_name}"',
      '"/{parts.part_name}", column 2: The field "parts" of shop.v1.Thing ' +
        'is not a message: it has no field "part_name".',
    ],
    ...(
      [
        ['part', 'is a message'],
        ['other', 'is a message'],
        ['time', 'is a message'],
        ['wrapped', 'is a message'],
        ['struct', 'is a message'],
        ['parts', 'is repeated'],
        ['texts', 'is repeated'],
        ['labels', 'is a map'],
      ] as const
    ).map(([name, why]): [string, string] => [
      `get: "/{${name}}"`,
      `"/{${name}}", column 2: The field "${name}" of shop.v1.Thing ${why}: ` +
        'a path can set scalars and enums only.',
    ]),
    ['post: "/a" body: "x"', 'body: shop.v1.Thing has no field "x".'],
    [
      'post: "/a" body: "part.part_name"',
      'body: "part.part_name" has to be a field of shop.v1.Thing itself, ' +
        'not one of a field.',
    ],
    [
      'post: "/a" response_body: "x"',
      'response_body: shop.v1.Thing has no field "x".',
    ],
    [
      'post: "/a" response_body: "*"',
      'response_body: shop.v1.Thing has no field "*".',
    ],
    ['custom { kind: "A B" path: "/a" }', '"A B" cannot be a method of HTTP.'],
    ['custom { path: "/a" }', '"" cannot be a method of HTTP.'],
    ['body: "*"', 'The rule has no method and path.'],
    [
      `get: "/nested" additional_bindings {
        get: "/nested/a" additional_bindings { get: "/nested/b" } }`,
      'An additional binding has additional_bindings itself.',
    ],
    [
      'get: "/fine" additional_bindings { get: "/fine/" }',
      '"/fine/", column 7: A segment is empty.',
    ],
  ];
  const rules = refused.map(([rule], index) => [`Rpc${index}`, rule] as const);
  const faults = faultsOf(withRules(Object.fromEntries(rules)));

  test.each(refused.map(([rule, reason], index) => [rule, reason, index]))(
    'is refused: %s',
    (_, reason, index) => {
      const rpc = `shop.v1.Shop.Rpc${index}`;
      const found = faults.filter((fault) => fault.rpc === rpc);
      expect(found.map((fault) => fault.reason)).toEqual([reason]);
    },
  );

  test('is not the only one that is told', () => {
    expect(faults).toHaveLength(refused.length);
  });
});

describe('the place of a fault', () => {
  const file = `${HEAD}service Shop {
  rpc Get(Thing) returns (Thing) {
    option deprecated = true;
    option (google.api.http) = {
      get: "/a/"
      additional_bindings { get: "/b/" }
    };
  }
}
`;
  const option = file.slice(0, file.indexOf('(google.api.http)'));
  const line = option.split('\n').length;

  test('is that of the annotation, or of its binding', () => {
    const registry = compile({ 'shop/v1/shop.proto': file });
    expect(faultsOf(registry)).toEqual([
      {
        rpc: 'shop.v1.Shop.Get',
        place: `shop/v1/shop.proto:${line}:12`,
        reason: '"/a/", column 4: A segment is empty.',
      },
      {
        rpc: 'shop.v1.Shop.Get',
        place: `shop/v1/shop.proto:${line + 2}:7`,
        reason: '"/b/", column 4: A segment is empty.',
      },
    ]);
    expect(() => loadRoutes(registry, spec)).toThrow(
      `shop/v1/shop.proto:${line}:12: shop.v1.Shop.Get: ` +
        '"/a/", column 4: A segment is empty.',
    );
  });

  test('is the file where the set does not tell more', () => {
    const registry = compile(
      { 'shop/v1/shop.proto': file },
      '--exclude-source-info',
    );
    expect(faultsOf(registry)[0]?.place).toBe('shop/v1/shop.proto');
  });
});

describe('two rules with one method and template', () => {
  test.each([
    ['get: "/v1/{id}"', 'get: "/v1/{part.part_name}"'],
    ['get: "/v1/*"', 'get: "/v1/{id=*}"'],
    ['get: "/v1/a/*"', 'get: "/v1/{id=a/*}"'],
    ['get: "/v1/{id}:go"', 'get: "/v1/*:go"'],
    ['get: "/v1/a%20b"', 'get: "/v1/%61%20b"'],
    ['custom { kind: "get" path: "/v1" }', 'get: "/v1"'],
  ])('are refused: %s and %s', (one, other) => {
    const registry = withRules({ One: one, Two: other });
    expect(faultsOf(registry)).toMatchObject([
      {
        rpc: 'shop.v1.Shop.Two',
        reason: expect.stringMatching(
          /^GET "\/v1.*" is a rule of shop\.v1\.Shop\.One already\.$/,
        ),
      },
    ]);
  });

  test('are refused within one rpc', () => {
    const rule = 'get: "/v1" additional_bindings { get: "/v1" }';
    expect(faultsOf(withRules({ One: rule }))).toMatchObject([
      { reason: 'GET "/v1" is a rule of the same rpc already.' },
    ]);
  });

  test.each([
    ['get: "/v1/{id}"', 'put: "/v1/{id}"'],
    ['get: "/v1/{id}"', 'custom { kind: "*" path: "/v1/{id}" }'],
    ['get: "/v1/{id}"', 'get: "/v1/{id}:go"'],
    ['get: "/v1/{id}"', 'get: "/v1/{id=**}"'],
    ['get: "/v1/{id}"', 'get: "/v1/a"'],
    ['get: "/v1/a%2Fb"', 'get: "/v1/a/b"'],
  ])('are not those: %s and %s', (one, other) => {
    expect(load(withRules({ One: one, Two: other }))).toHaveLength(2);
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

/** A service with an rpc for each rule. */
function withRules(rules: Record<string, string | undefined>): FileRegistry {
  const rpcs = Object.entries(rules).map(
    ([name, rule]) => `rpc ${name}(Thing) returns (Thing) {
      ${rule === undefined ? '' : `option (google.api.http) = { ${rule} };`}
    }`,
  );
  const file = `${HEAD}service Shop { ${rpcs.join('\n')} }`;
  return compile({ 'shop/v1/shop.proto': file });
}

function load(registry: FileRegistry, options: Partial<LoadOptions> = {}) {
  return loadRoutes(registry, { ...spec, ...options }).map(drawn);
}

function faultsOf(registry: FileRegistry, options: { mode?: Mode } = {}) {
  try {
    loadRoutes(registry, { ...spec, ...options });
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return error.faults;
  }
  return [];
}

/** A route in one line. */
function drawn(route: Route): string {
  const { httpMethod, template, method, body, responseBody } = route;
  const fields = route.variables.map((path) =>
    path.map(({ name }) => name).join('.'),
  );
  return [
    `${httpMethod} ${template.text} → ${method.name}`,
    ...fields,
    ...(body ? [`body ${body === 'all' ? 'all' : body.name}`] : []),
    ...(responseBody ? [`answers ${responseBody.name}`] : []),
  ].join(', ');
}
