// What the interceptor lets through, and that nothing else gets near a handler.
import { expect, jest, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import type { Mechanism } from './authenticate.ts';
import { endOf, guardedGuide, METHODS } from './guarded-guide.ts';

const CALLER = { name: 'somebody', scopes: ['guide'] };
const knowsAll: Mechanism = async () => CALLER;
const knowsNobody: Mechanism = async () => undefined;

const KINDS = Object.entries(METHODS);

test.each(KINDS)(
  'refuses a %s call before its handler and without reading a message',
  async (_, method) => {
    await using guide = await guardedGuide([knowsNobody]);
    expect(await endOf(guide.stub, method)).toEqual({
      code: Status.UNAUTHENTICATED,
      details: 'No token and no API key.',
    });
    expect(guide.handled).toEqual([]);
    expect(guide.decoded()).toBe(0);
  },
);

test.each(KINDS)(
  'lets a %s call through and tells the handler who calls',
  async (_, method) => {
    await using guide = await guardedGuide([knowsAll]);
    expect(await endOf(guide.stub, method)).toMatchObject({ code: Status.OK });
    expect(guide.handled).toEqual([`${method} by somebody`]);
    expect(guide.decoded()).toBe(1);
  },
);

test('opens a method that the table of scopes does not name to nobody', async () => {
  await using guide = await guardedGuide([knowsAll], 'listFeatures');
  expect(await endOf(guide.stub, 'listFeatures')).toEqual({
    code: Status.PERMISSION_DENIED,
    details: 'No scope opens this method.',
  });
  expect(guide.handled).toEqual([]);
});

test('answers PERMISSION_DENIED when the scope is missing', async () => {
  const mayLittle: Mechanism = async () => ({ ...CALLER, scopes: ['guid'] });
  await using guide = await guardedGuide([mayLittle]);
  expect(await endOf(guide.stub, 'getFeature')).toEqual({
    code: Status.PERMISSION_DENIED,
    details: 'The scope guide is missing.',
  });
  expect(guide.handled).toEqual([]);
});

test('asks the mechanisms in their order until one knows the caller', async () => {
  const asked: string[] = [];
  const named = (name: string, mechanism: Mechanism): Mechanism => {
    return (metadata) => {
      asked.push(name);
      return mechanism(metadata);
    };
  };
  await using guide = await guardedGuide([
    named('first', knowsNobody),
    named('second', knowsAll),
    named('third', knowsAll),
  ]);
  await endOf(guide.stub, 'getFeature');
  expect(asked).toEqual(['first', 'second']);
});

test('hides tokens and keys from the handler, and leaves other metadata', async () => {
  await using guide = await guardedGuide([knowsAll]);
  const sent = { authorization: 'Bearer x', 'x-api-key': 'y', caller: 'admin' };
  await endOf(guide.stub, 'getFeature', sent);
  expect(guide.handled).toEqual(['getFeature by somebody']);
  expect(Object.keys(guide.metadata[0] ?? {}).sort()).toEqual([
    'caller',
    'user-agent',
  ]);
});

test('answers INTERNAL without the reason when a mechanism fails, and lives on', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => {});
  let fails = true;
  await using guide = await guardedGuide([
    async () => {
      if (fails) throw new Error('the password of the database is …');
      return CALLER;
    },
  ]);
  expect(await endOf(guide.stub, 'getFeature')).toEqual({
    code: Status.INTERNAL,
    details: 'The caller could not be checked.',
  });
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
  fails = false;
  const { code } = await endOf(guide.stub, 'getFeature');
  expect(code).toBe(Status.OK);
});
