// The first success that npm start shows is a real call.
import { expect, jest, test } from '@jest/globals';
import { firstCall } from './first-call.mjs';

test('prints what the client received', async () => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => {});
  await firstCall();
  expect(log.mock.calls).toEqual([['  Greeter client received: Hello, you!']]);
  log.mockRestore();
});
