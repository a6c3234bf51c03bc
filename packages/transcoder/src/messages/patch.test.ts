// PATCH: the mask that is filled from the body, where the client sends none.
import { describe, expect, test } from '@jest/globals';
import { messagesOf } from '../../testing/bind.ts';

const rule = 'PATCH /v1/update/{thing.name}';
const spec = messagesOf();
const compatible = messagesOf({ mode: 'grpc-gateway' });

function maskOf(tested: typeof spec, body: string, query = '') {
  const { updateMask } = Object(
    tested.bind({ rule, values: ['a'], query, body }),
  );
  return updateMask;
}

describe('the mask of a PATCH', () => {
  test.each([
    ['{"number":1}', 'number'],
    ['{"texts":[],"number":1}', 'number,texts'],
    ['{"tree":{"only":{"name":"a"},"name":"b"}}', 'tree.name,tree.only.name'],
    ['{"tree":{"only":{}}}', 'tree.only'],
    ['{"tree":null,"number":null}', 'number,tree'],
    ['{"trees":[{"name":"a"}]}', 'trees'],
    ['{"maps":{"byString":{"a":"b"}}}', 'maps.byString'],
    [
      '{"wellKnown":{"timestamp":"2026-01-02T03:04:05Z"}}',
      'wellKnown.timestamp',
    ],
    ['{"wellKnown":{"struct":{"a":{"b":1}}}}', 'wellKnown.struct'],
    ['{"choice":{"text":"a"}}', 'choice.text'],
    ['{"unknown":1,"number":2}', 'number'],
  ])('of %s is %s', (body, expected) => {
    expect(maskOf(spec, body)).toBe(expected);
  });

  test('is that of the client, where there is one', () => {
    const query = 'update_mask=tree.name,texts';
    expect(maskOf(spec, '{"number":1}', query)).toBe('tree.name,texts');
    expect(maskOf(spec, '{}', query)).toBe('tree.name,texts');
  });

  test('is filled where that of the client is empty', () => {
    expect(maskOf(spec, '{"number":1}', 'update_mask=')).toBe('number');
  });

  test.each(['', ' ', '{}'])('cannot come of the body %j', (body) => {
    expect(spec.refusal({ rule, values: ['a'], body })).toBe(
      'RpcError: The body is empty, so PATCH has nothing to change.',
    );
  });

  test('is not filled by PUT, nor from a body that is all of the request', () => {
    const put = 'PUT /v1/update/{thing.name}';
    const body = '{"number":1}';
    expect(spec.bind({ rule: put, values: ['a'], body })).toEqual({
      thing: { name: 'a', number: '1' },
    });
    const whole = '{"thing":{"number":1}}';
    expect(spec.bind({ rule: 'PATCH /v1/update', body: whole })).toEqual({
      thing: { number: '1' },
    });
  });
});

describe('the mask of a PATCH, as grpc-gateway fills it', () => {
  test('goes into Structs', () => {
    const body = '{"wellKnown":{"struct":{"a":{"b":1},"c":{}}}}';
    expect(maskOf(compatible, body)).toBe(
      'wellKnown.struct.a.b,wellKnown.struct.c',
    );
  });

  test('does not grow without end', () => {
    const keys = Array.from({ length: 50_000 }, (_, key) => `"${key}":0`);
    const long = 'a'.repeat(1_000_000);
    const struct = `{"${long}":{${keys.join(',')}}}`;
    const body = `{"wellKnown":{"struct":${struct}}}`;
    expect(compatible.refusal({ rule, values: ['a'], body })).toMatch(
      /is one more field than a mask can name\.$/,
    );
  });

  test('is empty where there is no body', () => {
    expect(maskOf(compatible, '')).toBe('');
  });

  test('cannot come of fields that are not known', () => {
    const body = '{"nome":1}';
    expect(compatible.refusal({ rule, values: ['a'], body })).toBe(
      'RpcError: The field "thing.nome" is not a field of transcoding.v1.Everything.',
    );
  });
});
