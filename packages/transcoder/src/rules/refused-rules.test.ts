// Rules that cannot be served, and where faults say that they are.
import { describe, expect, test } from '@jest/globals';
import { compile } from '../../testing/compile.ts';
import { faultsOf, load, SHOP, spec, withRules } from '../../testing/shop.ts';
import { loadRoutes } from './load-routes.ts';

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
  const file = `${SHOP}service Shop {
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

test('an annotation that is no rule is refused', () => {
  const registry = withRules({ Get: 'get: "/v1"' });
  const options =
    registry.getService('shop.v1.Shop')?.methods[0]?.proto.options;
  for (const field of options?.$unknown ?? []) {
    field.data.fill(0xff);
  }
  expect(faultsOf(registry)).toMatchObject([
    {
      rpc: 'shop.v1.Shop.Get',
      place: expect.stringMatching(/^shop\/v1\/shop\.proto:\d+:\d+$/),
      reason: 'The option google.api.http cannot be read.',
    },
  ]);
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
