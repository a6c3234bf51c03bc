// A test of bad input: what comes, what is answered, and that the gateway lives on.
import { expect, test } from '@jest/globals';
import { ask, jsonOf } from './ask.ts';
import type { RawAnswer } from './raw-answer.ts';
import {
  type GatewayChoices,
  type RunningGateway,
  startGateway,
} from './start-gateway.ts';

/** Declares a test, which is a row of the README's table "Bad input".
 * @param what comes, as in the first column
 * @param answer to it, as in the second
 * @param choices small limits, so that a test need not wait long, but such that a
 *   good request keeps to them on a busy machine */
export function hostile(
  what: string,
  answer: string,
  choices: GatewayChoices,
  run: (gateway: RunningGateway) => Promise<void>,
): void {
  test(`${what}: ${answer}`, async () => {
    await using gateway = await startGateway(choices);
    await run(gateway);
    await expectGood(gateway);
    expect(gateway.faults).toEqual([]);
  });
}

/** Makes a good request, and expects its answer. */
export async function expectGood({ port }: { port: number }): Promise<void> {
  const answer = await ask(port, { path: '/v1/one/good' });
  expect(answer.status).toBe(200);
  expect(jsonOf(answer)).toEqual({
    name: 'good',
    id: '',
    rest: '',
    version: 0,
  });
}

/** Expects an error, all of it.
 * @param code of gRPC */
export function expectError(
  answer: RawAnswer | undefined,
  status: number,
  code: number,
  message: string,
): void {
  expect(answer && jsonOf(answer)).toEqual({ code, message, details: [] });
  expect(answer?.status).toBe(status);
  expect(answer?.headers['content-type']).toBe('application/json');
}
