// What grpc-gateway takes, refuses and makes of a request otherwise than the
// rules of google/api/http.proto have it.
import { describe, expect, test } from '@jest/globals';
import { messagesOf } from '../../testing/bind.ts';

const spec = messagesOf();
const compatible = messagesOf({ mode: 'grpc-gateway' });
const all = 'GET /v1/query';
const whole = 'POST /v1/whole';

describe('compatible with grpc-gateway', () => {
  test.each([
    ['scalars.bool_value=T', { scalars: { boolValue: true } }],
    ['scalars.int32_value=%2B5', { scalars: { int32Value: 5 } }],
    ['scalars.double_value=inf', { scalars: { doubleValue: 'Infinity' } }],
    ['scalars.double_value=%2B.5', { scalars: { doubleValue: 0.5 } }],
    ['wellKnown.duration=1h30m0.5s', { wellKnown: { duration: '5400.500s' } }],
    ['wellKnown.duration=-1ms', { wellKnown: { duration: '-0.001s' } }],
    ['texts[0]=a', { texts: ['0', 'a'] }],
    ['tree.nome=a', { tree: {} }],
    ['maps.by_int32[%2B01]=1', { maps: { byInt32: { 1: 1 } } }],
  ])('the query %j sets %j', (query, expected) => {
    expect(compatible.bind({ rule: all, query })).toEqual(expected);
    const other = spec.refusal({ rule: all, query });
    const taken = other === 'It was taken.';
    expect(taken ? spec.bind({ rule: all, query }) : other).not.toEqual(
      expected,
    );
  });

  test.each([
    ['number=1e3'],
    ['scalars.uint32_value=%2B5'],
    ['scalars.colour=77'],
    ['wellKnown.duration=1'],
    [`wellKnown.duration=${'1s'.repeat(201)}`],
    ['lists.int32_values=1&lists.int32Values=2'],
    ['name=a;number=1'],
    ['wellKnown.list_value=[]'],
  ])('the query %j is refused', (query) => {
    expect(compatible.refusal({ rule: all, query })).toMatch(/^RpcError: The /);
  });

  test.each(['1', '0', '1.', '.1', '1_', '0x1'])(
    'a query of %j again and again is refused at once',
    (part) => {
      for (const name of ['scalars.double_value', 'wellKnown.duration']) {
        const query = `${name}=${part.repeat(10_000)}x`;
        expect(compatible.refusal({ rule: all, query })).toMatch(
          /^RpcError: T/,
        );
      }
    },
  );

  test.each([
    [whole, '{"name":"a"} junk', { name: 'a' }],
    [whole, '{"scalars":{"colour":"BLUE"}}', { scalars: {} }],
    [
      whole,
      '{"lists":{"colours":["BLUE",1]}}',
      { lists: { colours: ['COLOUR_RED'] } },
    ],
    ['POST /v1/message-known', '', { wellKnown: {} }],
    ['POST /v1/scalar-number', '5', { number: '5' }],
    ['POST /v1/list-texts', '["a",null]', { texts: ['a', ''] }],
  ])('%s makes of %j %j', (rule, body, expected) => {
    expect(compatible.bind({ rule, body })).toEqual(expected);
  });

  test.each([
    ['POST /v1/scalar-number', '"5"', 'number" must be a whole number'],
    ['POST /v1/scalar-number', '1e3', 'number" must be a whole number'],
    ['POST /v1/message-known', 'null', 'well_known" must be an object'],
  ])('%s refuses %s', (rule, body, sentence) => {
    expect(compatible.refusal({ rule, body })).toContain(sentence);
    expect(spec.refusal({ rule, body })).not.toBe(
      compatible.refusal({ rule, body }),
    );
  });

  test("takes the messages of a client's stream from the body alone", () => {
    const rules = `
      http:
        rules:
        - selector: transcoding.v1.Streams.Collect
          post: /v1/collect/{text}
          body: "*"`;
    const rule = 'POST /v1/collect/{text}';
    const request = { rule, values: ['a'], body: '{"index":1}' };
    const mode = 'grpc-gateway';
    expect(messagesOf({ mode }, rules).bind(request)).toEqual({ index: '1' });
    expect(messagesOf({}, rules).bind(request)).toEqual({
      index: '1',
      text: 'a',
    });
  });

  test('takes a field of a field for a body, and a list out of a path', () => {
    const rules = `
      http:
        rules:
        - selector: transcoding.v1.Binding.WholeBody
          post: /v1/lists/{lists.int32_values}
          body: tree.only`;
    const tested = messagesOf({ mode: 'grpc-gateway' }, rules);
    const rule = 'POST /v1/lists/{lists.int32_values}';
    const query = 'tree.name=a&tree.only.name=b';
    const request = { rule, values: ['1,2'], query, body: '{"name":"c"}' };
    expect(tested.bind(request)).toEqual({
      lists: { int32Values: [1, 2] },
      tree: { name: 'a', only: { name: 'c' } },
    });
  });
});
