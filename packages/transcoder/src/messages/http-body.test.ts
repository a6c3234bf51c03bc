// google.api.HttpBody: bodies of any type, which are no JSON.
import { describe, expect, test } from '@jest/globals';
import { messagesOf } from '../../testing/bind.ts';

const echo = 'POST /v1/files:echo';
const upload = 'POST /v1/files/{name}';
const body = Uint8Array.from([0xff, 0x00, 0x7b]);
const contentType = 'image/png';
const spec = messagesOf();
const compatible = messagesOf({ mode: 'grpc-gateway' });

describe('an HttpBody', () => {
  test('is what the client sends, as it is', () => {
    expect(spec.bind({ rule: echo, body, contentType })).toEqual({
      contentType,
      data: '/wB7',
    });
    const values = ['a'];
    expect(spec.bind({ rule: upload, values, body, contentType })).toEqual({
      name: 'a',
      file: { contentType, data: '/wB7' },
    });
  });

  test('is what the client is sent, as it is', () => {
    const message = { contentType, data: '/wB7' };
    for (const tested of [spec, compatible]) {
      expect(tested.answer(echo, message)).toEqual({ contentType, body });
    }
  });

  test('is bytes where it has no type', () => {
    expect(spec.answer(echo, { data: '/wB7' })).toEqual({
      contentType: 'application/octet-stream',
      body,
    });
    expect(compatible.answer(echo, {})).toEqual({
      contentType: '',
      body: new Uint8Array(),
    });
  });

  test('may be nothing', () => {
    expect(spec.bind({ rule: echo })).toEqual({});
  });

  test('is sent as JSON to grpc-gateway', () => {
    const json = '{"contentType":"image/png","data":"/wB7"}';
    expect(compatible.bind({ rule: echo, body: json })).toEqual({
      contentType,
      data: '/wB7',
    });
  });
});
