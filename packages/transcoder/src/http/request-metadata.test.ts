// Headers of a request as a gRPC server sees them.
import { describe, expect, test } from '@jest/globals';
import { ask, jsonOf, type Question } from '../../testing/ask.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import type { Mode } from '../settings.ts';

describe('a header', () => {
  test.each<[Question['headers'], Record<string, string[]>]>([
    [{ 'Grpc-Metadata-Colour': 'red' }, { colour: ['red'] }],
    [{ 'gRPC-mETADATA-Colour': 'Red' }, { colour: ['Red'] }],
    [{ 'Grpc-Metadata-Colour': ['red', 'blue'] }, { colour: ['red, blue'] }],
    [{ 'Grpc-Metadata-Empty': '' }, { empty: [''] }],
    [{ 'Grpc-Metadata-A.b_c-1': 'x' }, { 'a.b_c-1': ['x'] }],
    [{ Accept: 'text/plain' }, { 'grpcgateway-accept': ['text/plain'] }],
    [{ Cookie: 'a=b' }, { 'grpcgateway-cookie': ['a=b'] }],
    [{ 'User-Agent': 'me' }, { 'grpcgateway-user-agent': ['me'] }],
    [
      { Authorization: 'Bearer x' },
      {
        authorization: ['Bearer x'],
        'grpcgateway-authorization': ['Bearer x'],
      },
    ],
    [{ 'Grpc-Metadata-X-Bin': 'AAEC/w==' }, { 'x-bin': ['AAEC/w=='] }],
    [{ 'Grpc-Metadata-X-Bin': 'AAEC/w' }, { 'x-bin': ['AAEC/w=='] }],
    [{}, { 'x-forwarded-for': ['127.0.0.1'] }],
    [{}, { 'x-forwarded-host': ['gateway.test'] }],
    [{ 'X-Forwarded-Host': 'front' }, { 'x-forwarded-host': ['front'] }],
    [
      { 'X-Forwarded-For': ['10.0.0.1', '10.0.0.2'] },
      { 'x-forwarded-for': ['10.0.0.1, 10.0.0.2, 127.0.0.1'] },
    ],
  ])('%j reaches the server as %j', async (headers, expected) => {
    expect(await received('spec', headers)).toMatchObject(expected);
    expect(await received('grpc-gateway', headers)).toMatchObject(expected);
  });

  test.each<[Question['headers'], string]>([
    [{ 'X-Custom': '1' }, 'x-custom'],
    [{ 'Grpc-Timeout': '10S' }, 'grpcgateway-grpc-timeout'],
    [{ TE: 'trailers' }, 'grpcgateway-te'],
    // A cookie of another page must not make a request fail.
    [{ Cookie: 'a=\u00e4' }, 'grpcgateway-cookie'],
    [{ Authorization: 'Bearer \u00e4' }, 'authorization'],
    [{ 'X-Forwarded-For': '\u00e4' }, 'x-forwarded-for'],
  ])('%j reaches the server not at all', async (headers, name) => {
    expect(await received('spec', headers)).not.toHaveProperty([name]);
  });

  test.each([
    ['Grpc-Metadata-Colour', 'r\u00f6t', 'printable ASCII'],
    ['Grpc-Metadata-Colour', 'a\tb', 'printable ASCII'],
    ['Grpc-Metadata-', 'x', 'gRPC does not allow'],
    ['Grpc-Metadata-A!', 'x', 'gRPC does not allow'],
    ['Grpc-Metadata-Grpc-Timeout', '1S', 'sets itself'],
    ['Grpc-Metadata-Grpc-Encoding', 'gzip', 'sets itself'],
    ['Grpc-Metadata-Connection', 'close', 'sets itself'],
    ['Grpc-Metadata-Te', 'trailers', 'sets itself'],
    ['Grpc-Metadata-Transfer-Encoding', 'chunked', 'sets itself'],
    ['Grpc-Metadata-Content-Type', 'text/plain', 'sets itself'],
    ['Grpc-Metadata-X-Forwarded-For', '8.8.8.8', 'sets itself'],
  ])(
    '%s: %s is refused, or left out by grpc-gateway',
    async (name, value, reason) => {
      const question = { path: '/v1/tell', headers: { [name]: value } };
      await using gateway = await startGateway();
      const answer = await ask(gateway.port, question);
      expect(answer.status).toBe(400);
      expect(jsonOf(answer)).toEqual({
        code: 3,
        message: expect.stringContaining(reason),
        details: [],
      });
      expect(JSON.stringify(jsonOf(answer))).toContain(name.toLowerCase());
      const plain = await received('grpc-gateway');
      const odd = await received('grpc-gateway', question.headers);
      expect(odd).toEqual(plain);
    },
  );

  test.each([
    ['AAEC_w', ['AAEC/w==']],
    ['AA==, AQ', ['AA==', 'AQ==']],
  ])(
    'Grpc-Metadata-X-Bin: %s is read in spec mode alone',
    async (value, expected) => {
      const headers = { 'Grpc-Metadata-X-Bin': value };
      expect(await received('spec', headers)).toMatchObject({
        'x-bin': expected,
      });
      await using gateway = await startGateway({ mode: 'grpc-gateway' });
      const answer = await ask(gateway.port, { path: '/v1/tell', headers });
      expect(answer.status).toBe(400);
    },
  );

  test.each(['*', 'A', 'AAEC/w=', 'AA=A', 'AA===', 'A A'])(
    'Grpc-Metadata-X-Bin: %s is refused in both modes',
    async (value) => {
      for (const mode of ['spec', 'grpc-gateway'] as const) {
        await using gateway = await startGateway({ mode });
        const answer = await ask(gateway.port, {
          path: '/v1/tell',
          headers: { 'Grpc-Metadata-X-Bin': value },
        });
        expect([answer.status, jsonOf(answer)]).toEqual([
          400,
          {
            code: 3,
            message: 'The header grpc-metadata-x-bin must be base64.',
            details: [],
          },
        ]);
      }
    },
  );
});

async function received(
  mode: Mode,
  headers: Question['headers'] = {},
): Promise<Record<string, string[]>> {
  await using gateway = await startGateway({ mode });
  const answer = await ask(gateway.port, { path: '/v1/tell', headers });
  expect([answer.status, gateway.faults]).toEqual([200, []]);
  const entries: [string, { values: string[] }][] = Object.entries(
    Object(jsonOf(answer)).received,
  );
  return Object.fromEntries(
    entries.map(([name, { values }]) => [name, values]),
  );
}
