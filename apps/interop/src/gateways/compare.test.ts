// A difference between two gateways is a known one, or it is reported.
import { expect, test } from '@jest/globals';
import { readAnswer } from './answer.ts';
import { compare } from './compare.ts';
import type { GatewayRequest, RawAnswer } from './request.ts';

function answer(status: number, body: string, headers = {}): RawAnswer {
  const all = { 'content-type': 'application/json', ...headers };
  return { status, headers: all, trailers: {}, body: Buffer.from(body) };
}

const refusal = (message: string) =>
  answer(400, JSON.stringify({ code: 3, message, details: [] }));

function compared(name: string, go: RawAnswer, ours: RawAnswer) {
  const request: GatewayRequest = { name, method: 'GET', path: '/v1/x' };
  const corpus = [request];
  return compare('grpc-gateway', corpus, [readAnswer(go)], [readAnswer(ours)]);
}

test('finds no difference in white space, dates and the order of names', () => {
  const go = answer(200, '{"a":1, "b":[2]}', { date: 'today' });
  const ours = answer(200, '{"b":[2],"a":1}', { date: 'tomorrow' });
  expect(compared('path: x', go, ours).unknown).toEqual([]);
});

test('reads the space that a build of Go chose as a plain one', () => {
  const [one, other] = [' ', '\u00a0'].map((space) =>
    readAnswer(refusal(`proto:${space}syntax error`)),
  );
  expect(one).toEqual(other);
});

test('reports an integer that is not the same to its last digit', () => {
  const go = answer(200, '{"a":9007199254740993}');
  const ours = answer(200, '{"a":9007199254740992}');
  expect(compared('path: x', go, ours).unknown).toEqual([
    'path: x (GET /v1/x)\n' +
      '  body: Go {"a":9007199254740993}, ours {"a":9007199254740992}',
  ]);
});

test('reports a header that one of them does not send', () => {
  const go = answer(200, '{}', { 'grpc-metadata-hat': 'red' });
  expect(compared('path: x', go, answer(200, '{}')).unknown).toHaveLength(1);
});

test("knows that a gateway's own errors are worded otherwise", () => {
  const { unknown, known } = compared(
    'path: x',
    refusal('strconv.ParseInt'),
    refusal('The path variable "x" must be a whole number.'),
  );
  expect(unknown).toEqual([]);
  expect(known.get('own-words')).toMatchObject({
    count: 1,
    parts: ['body.message'],
  });
});

test("takes no other words for the backend's own", () => {
  const words = [refusal('No.'), refusal('Nope.')] as const;
  expect(compared('error: code 3', ...words).unknown).toHaveLength(1);
});

test('reports a line of a stream that is missing', () => {
  const go = answer(200, '{"result":{}}\n{"result":{}}\n');
  const ours = answer(200, '{"result":{}}\n');
  expect(compared('stream: x', go, ours).unknown).toHaveLength(1);
});
