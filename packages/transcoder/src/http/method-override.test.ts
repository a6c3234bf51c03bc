// A POST with a form, read as another method: in the mode of grpc-gateway.
import { describe, expect, test } from '@jest/globals';
import { ask, jsonOf, type Question } from '../../testing/ask.ts';
import { startGateway } from '../../testing/start-gateway.ts';

const FORM = 'application/x-www-form-urlencoded';

function form(body: string, headers: Question['headers'] = {}): Question {
  return {
    method: 'POST',
    path: '/v1/query',
    headers: { 'Content-Type': FORM, ...headers },
    body,
  };
}

describe('a POST with a form', () => {
  test.each<[string, Question, number, unknown]>([
    ['to a path that has GET', form('name=a+b'), 200, { name: 'a b' }],
    [
      'and a query',
      { ...form('name=a'), path: '/v1/query?number=7' },
      200,
      { name: 'a', number: '7' },
    ],
    [
      'that is overridden',
      {
        ...form('number=7', { 'X-HTTP-Method-Override': 'delete' }),
        path: '/v1/query/a',
      },
      200,
      { name: 'a', number: '7' },
    ],
    [
      'that is overridden with a method that the path does not have',
      form('', { 'X-HTTP-Method-Override': 'PURGE' }),
      501,
      { code: 12 },
    ],
    [
      'whose type has a parameter',
      form('name=a', {
        'Content-Type': `${FORM}; charset=utf-8`,
      }),
      501,
      { code: 12 },
    ],
    ['that is not escaped', form('name=\u00e4'), 400, { code: 3 }],
  ])('%s is read', async (_, question, status, expected) => {
    await using gateway = await startGateway({ mode: 'grpc-gateway' });
    const answer = await ask(gateway.port, question);
    expect([answer.status, jsonOf(answer)]).toMatchObject([status, expected]);
    expect(gateway.faults).toEqual([]);
  });

  test('is a POST in spec mode', async () => {
    await using gateway = await startGateway();
    const headers = { 'X-HTTP-Method-Override': 'GET' };
    const answer = await ask(gateway.port, form('name=a', headers));
    expect(answer.status).toBe(405);
  });

  test('is JSON where the path has POST', async () => {
    await using gateway = await startGateway({ mode: 'grpc-gateway' });
    const answer = await ask(gateway.port, {
      ...form('{"name":"a"}'),
      path: '/v1/whole',
    });
    expect(jsonOf(answer)).toMatchObject({ name: 'a' });
  });

  test('has nothing left for a body', async () => {
    await using gateway = await startGateway({ mode: 'grpc-gateway' });
    const headers = { 'X-HTTP-Method-Override': 'PUT' };
    const answer = await ask(gateway.port, {
      ...form('{"number":7}', headers),
      path: '/v1/whole/a',
    });
    expect(jsonOf(answer)).toMatchObject({ name: 'a', number: '0' });
  });
});
