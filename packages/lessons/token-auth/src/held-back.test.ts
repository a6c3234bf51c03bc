// What becomes of messages while it is being found out who sends them.
import { expect, test } from '@jest/globals';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';
import type { RouteSummary } from '@stubs/routeguide/static/routeguide/route_guide.ts';
import type { Mechanism } from './authenticate.ts';
import { endOf, guardedGuide } from './guarded-guide.ts';

const CALLER = { name: 'somebody', scopes: ['guide'] };
const knowsNobody: Mechanism = async () => undefined;

test('refuses a big stream while it is being sent', async () => {
  await using guide = await guardedGuide([knowsNobody]);
  const call = guide.stub.routeChat();
  const refused = new Promise<StatusError>((resolve) => {
    call.on('error', (error) => resolve(StatusError.from(error)));
  });
  call.on('data', () => {});
  const message = 'x'.repeat(1_000_000);
  let written = 0;
  const write = () => {
    while (written < 1_000) {
      written += 1;
      if (!call.write({ location: undefined, message })) {
        call.once('drain', write);
        return;
      }
    }
  };
  write();
  expect((await refused).code).toBe(Status.UNAUTHENTICATED);
  // Of a gigabyte, what was on its way when the refusal came.
  expect(written).toBeLessThan(100);
  expect(guide.decoded()).toBe(0);
  expect(guide.handled).toEqual([]);
});

test('keeps messages and half-close back, in their order, until the caller is known', async () => {
  const gate = Promise.withResolvers<typeof CALLER>();
  await using guide = await guardedGuide([once(gate.promise)]);
  const summary = unary<RouteSummary>((done) => {
    const call = guide.stub.recordRoute(done);
    for (let latitude = 0; latitude < 100; latitude++) {
      call.write({ latitude, longitude: 0 });
    }
    call.end();
  });
  await settled(guide);
  expect(guide.decoded()).toBe(1);
  gate.resolve(CALLER);
  expect(await summary).toMatchObject({ pointCount: 100, distance: 100 });
});

test.each(['good', 'refused'])(
  'forgets a call that is cancelled before its caller turns out to be %s',
  async (outcome) => {
    const gate = Promise.withResolvers<typeof CALLER>();
    await using guide = await guardedGuide([once(gate.promise)]);
    const call = guide.stub.routeChat();
    const ended = new Promise((resolve) => call.on('error', resolve));
    await settled(guide);
    call.cancel();
    await ended;
    await settled(guide);
    if (outcome === 'good') gate.resolve(CALLER);
    else gate.reject(new StatusError(Status.UNAUTHENTICATED, 'late'));
    await settled(guide);
    expect(new Set(guide.handled)).toEqual(new Set(['getFeature by somebody']));
  },
);

// A mechanism that takes its time for the first call, and none for others.
function once(first: Promise<typeof CALLER>): Mechanism {
  let isFirst = true;
  return () => {
    const answer = isFirst ? first : Promise.resolve(CALLER);
    isFirst = false;
    return answer;
  };
}

// A call on the same connection is answered after what was sent before it has
// arrived.
async function settled(guide: Awaited<ReturnType<typeof guardedGuide>>) {
  const { code } = await endOf(guide.stub, 'getFeature');
  expect(code).toBe(Status.OK);
}
