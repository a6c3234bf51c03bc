// Any and google.rpc.Status: messages of types that only their names tell.
import { create, toBinary } from '@bufbuild/protobuf';
import { anyPack, StringValueSchema } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from '@jest/globals';
import { messagesOf } from '../../testing/bind.ts';
import { BadRequestSchema } from '../generated/google/rpc/error_details_pb.ts';
import { StatusSchema } from '../generated/google/rpc/status_pb.ts';
import { readSettings } from '../settings.ts';

const rule = 'POST /v1/message-known';
const spec = messagesOf();
const prefix = 'type.googleapis.com/';
const tree = `"@type":"${prefix}transcoding.v1.Tree"`;

describe('an Any', () => {
  test.each([
    [`{${tree},"name":"a"}`, `{${tree},"name":"a"}`],
    [`{"name":"a","only":{},${tree}}`, `{${tree},"name":"a","only":{}}`],
    [`{${tree}}`, `{${tree}}`],
    ['{}', '{}'],
    [
      `{"@type":"${prefix}google.protobuf.Duration","value":"1s"}`,
      `{"@type":"${prefix}google.protobuf.Duration","value":"1s"}`,
    ],
    [
      `{"value":{},"@type":"${prefix}google.protobuf.Empty"}`,
      `{"@type":"${prefix}google.protobuf.Empty"}`,
    ],
    [
      `{"@type":"${prefix}google.protobuf.Any","value":{${tree},"name":"a"}}`,
      `{"@type":"${prefix}google.protobuf.Any","value":{${tree},"name":"a"}}`,
    ],
  ])('%s holds %s', (json, expected) => {
    expect(spec.bind({ rule, body: `{"any":${json}}` })).toEqual({
      wellKnown: { any: JSON.parse(expected) },
    });
  });

  test.each([
    [
      `{"@type":"${prefix}no.Such"}`,
      '" has an "@type" that is not known: "type.googleapis.com/no.Such"',
    ],
    ['{"name":"a"}', '.name" stands beside no "@type"'],
    ['{"@type":5}', '" has an "@type" that is not one name'],
    ['{"@type":""}', '" has an "@type" that is not one name'],
    [`{${tree},${tree}}`, '" has an "@type" that is not one name'],
    [`{${tree},"name":5}`, '.name" must be a string, not 5'],
    [
      `{"@type":"${prefix}google.protobuf.Duration"}`,
      '" has no "value" of google.protobuf.Duration',
    ],
  ])('%s is refused: %s', (json, sentence) => {
    expect(spec.refusal({ rule, body: `{"any":${json}}` })).toBe(
      `RpcError: The field "well_known.any${sentence}.`,
    );
  });

  test('is looked through once, however many Anys are in each other', () => {
    const any = `"@type":"${prefix}google.protobuf.Any"`;
    const levels = 90;
    const body =
      `{"any":${'{"value":'.repeat(levels)}` +
      `{"ignored":[${'1,'.repeat(500_000)}1],${tree}}` +
      `${`,${any}}`.repeat(levels)}}`;
    const { limits } = readSettings({ limits: { bodyValues: 1_000_000 } });
    const tested = messagesOf({ limits });
    const start = process.cpuUsage();
    expect(tested.refusal({ rule, body })).toBe('It was taken.');
    // To look through it again at every level would take ninety times as long.
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });

  test('is written by its type, with defaults', () => {
    const any = { '@type': `${prefix}transcoding.v1.Tree`, name: 'a' };
    const { body } = spec.answer(rule, { wellKnown: { any } });
    expect(JSON.parse(String(body))).toMatchObject({
      wellKnown: { any: { ...any, only: null, children: [], named: {} } },
    });
  });
});

describe('a status', () => {
  const status = (details: { typeUrl: string; value: Uint8Array }[]) =>
    spec.messages.writeStatus(
      toBinary(
        StatusSchema,
        create(StatusSchema, { code: 3, message: '"no"', details }),
      ),
    );

  test('has its three fields, whatever they are', () => {
    expect(spec.messages.writeStatus(new Uint8Array())).toBe(
      '{"code":0,"message":"","details":[]}',
    );
    expect(status([])).toBe('{"code":3,"message":"\\"no\\"","details":[]}');
  });

  test('has details of google.rpc and google.protobuf by their types', () => {
    const fault = { field: 'name', description: 'is empty' };
    const bad = create(BadRequestSchema, { fieldViolations: [fault] });
    const text = create(StringValueSchema, { value: 'a' });
    const details = [
      anyPack(BadRequestSchema, bad),
      anyPack(StringValueSchema, text),
    ];
    expect(JSON.parse(status(details))).toEqual({
      code: 3,
      message: '"no"',
      details: [
        {
          '@type': `${prefix}google.rpc.BadRequest`,
          fieldViolations: [{ ...fault, reason: '', localizedMessage: null }],
        },
        { '@type': `${prefix}google.protobuf.StringValue`, value: 'a' },
      ],
    });
  });

  test.each([
    ['a type that is not known', 'no.Such', [1, 2, 3]],
    ['bytes that are not of the type', 'google.rpc.BadRequest', [0x0a, 9]],
  ])('has %s in base64', (_, name, bytes) => {
    const value = Uint8Array.from(bytes);
    const typeUrl = `${prefix}${name}`;
    const base64 = Buffer.from(value).toString('base64');
    expect(JSON.parse(status([{ typeUrl, value }]))).toMatchObject({
      details: [{ '@type': typeUrl, value: base64 }],
    });
  });
});
