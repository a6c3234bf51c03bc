// Errors of the backend: each code, with and without details, whole and streamed.
import type { GatewayRequest } from '../request.ts';

const CODES = [...Array.from({ length: 17 }, (_, code) => code), 17, 99, -1];

const DETAILS: Record<string, string> = {
  none: '[]',
  'a message that is known': JSON.stringify([
    { '@type': 'type.googleapis.com/transcoding.v1.Tree', name: 'oak' },
  ]),
  'a well-known type': JSON.stringify([
    { '@type': 'type.googleapis.com/google.protobuf.Duration', value: '1.5s' },
  ]),
  two: JSON.stringify([
    { '@type': 'type.googleapis.com/transcoding.v1.Tree', name: 'oak' },
    { '@type': 'type.googleapis.com/transcoding.v1.Chunk', index: '1' },
  ]),
};

const MESSAGES = [
  '',
  'No such name.',
  'ü 日本語 😀',
  'two\nlines',
  'tab\there',
  '"quoted" \\ %41 100%',
  '<b> & </b>\u2028',
  'x'.repeat(2_000),
];

export const errorRequests: GatewayRequest[] = [
  ...CODES.flatMap((code) => [
    fail(`code ${code}`, '/v1/fail', { code, message: 'No.' }),
    fail(`code ${code} of a stream`, '/v1/fail-stream', {
      code,
      message: 'No.',
    }),
    {
      name: `error: code ${code} after two messages`,
      method: 'GET',
      path: `/v1/count/2?code=${code}&message=No.`,
    },
  ]),
  ...MESSAGES.flatMap((message, index) => [
    fail(`message ${index}`, '/v1/fail', { code: 5, message }),
    fail(`message ${index} without the right`, '/v1/fail', {
      code: 16,
      message,
    }),
    fail(`message ${index} of a stream`, '/v1/fail-stream', {
      code: 5,
      message,
    }),
  ]),
  ...Object.entries(DETAILS).flatMap(([what, details]) =>
    ['/v1/fail', '/v1/fail-stream'].map((path) => ({
      name: `error: details at ${path}: ${what}`,
      method: 'POST',
      path,
      body: `{"code":9,"message":"No.","details":${details}}`,
    })),
  ),
  {
    name: 'error: trailers that are asked for',
    method: 'POST',
    path: '/v1/fail',
    headers: { TE: 'trailers' },
    body: '{"code":5,"message":"No."}',
  },
];

function fail(name: string, path: string, body: object): GatewayRequest {
  const text = JSON.stringify(body);
  return { name: `error: ${name}`, method: 'POST', path, body: text };
}
