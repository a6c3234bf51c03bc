// What pages of other origins may do: nothing, unless they are listed.
import { describe, expect, test } from '@jest/globals';
import { ask, type Question } from '../../testing/ask.ts';
import { startGateway } from '../../testing/start-gateway.ts';

const PAGE = 'https://page.test';

describe('a page of another origin', () => {
  test.each<[readonly string[], string | undefined, string | undefined]>([
    [[], PAGE, undefined],
    [['https://other.test'], PAGE, undefined],
    [[PAGE], 'http://page.test', undefined],
    [[PAGE], `${PAGE}.evil.test`, undefined],
    [[PAGE], 'null', undefined],
    [[PAGE], undefined, undefined],
    [['https://other.test', PAGE], PAGE, PAGE],
    [['*'], PAGE, PAGE],
  ])('where %j may: %s gets %s', async (corsOrigins, origin, expected) => {
    await using gateway = await startGateway({ corsOrigins });
    for (const path of ['/v1/one/a', '/nowhere']) {
      const headers = origin === undefined ? {} : { Origin: origin };
      const answer = await ask(gateway.port, { path, headers });
      expect(answer.headers['access-control-allow-origin']).toBe(expected);
      expect(answer.headers.vary).toBe(
        corsOrigins.length > 0 ? 'Origin' : undefined,
      );
    }
  });
});

describe('a question before a request', () => {
  const question: Question = {
    method: 'OPTIONS',
    path: '/v1/one/a',
    headers: {
      Origin: PAGE,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type',
    },
  };

  test.each(['spec', 'grpc-gateway'] as const)(
    'is answered in mode %s',
    async (mode) => {
      await using gateway = await startGateway({ mode, corsOrigins: [PAGE] });
      const answer = await ask(gateway.port, question);
      expect(answer).toMatchObject({
        status: 204,
        headers: {
          'access-control-allow-origin': PAGE,
          'access-control-allow-methods': expect.stringContaining('POST'),
          'access-control-allow-headers': 'authorization,content-type',
          'access-control-max-age': '7200',
        },
      });
    },
  );

  test('permits any method where a rule does', async () => {
    await using gateway = await startGateway({ corsOrigins: [PAGE] });
    const answer = await ask(gateway.port, { ...question, path: '/v1/any/a' });
    expect([
      answer.status,
      answer.headers['access-control-allow-methods'],
    ]).toEqual([204, '*']);
  });

  test('permits nothing by default', async () => {
    await using gateway = await startGateway();
    const answer = await ask(gateway.port, question);
    const names = Object.keys(answer.headers).join();
    expect(names).not.toContain('access-control');
  });

  test('is 404 for a path that no rule has', async () => {
    await using gateway = await startGateway({ corsOrigins: [PAGE] });
    const answer = await ask(gateway.port, { ...question, path: '/nowhere' });
    expect(answer.status).toBe(404);
  });
});
