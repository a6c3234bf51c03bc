// The same id in both logs, whatever becomes of the call.
import { Metadata } from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import { requireApiKey } from './authentication.ts';
import { echoBehind, KINDS, kinds, statusOf } from './echo-behind.ts';
import { type Log, logRequests, sendRequestId } from './request-id.ts';

function logs() {
  const [client, server]: [string[], string[]] = [[], []];
  const into =
    (lines: string[]): Log =>
    (...line) =>
      lines.push(line.join(' '));
  return { client, server, into };
}
test.each(kinds)('a %s has one id in both logs', async (name, call) => {
  const { client, server, into } = logs();
  await using echo = await echoBehind(
    [logRequests(into(server))],
    [sendRequestId(() => 'id-7', into(client))],
  );
  await statusOf(call(echo.stub));
  expect(server).toEqual([`id-7 /interceptors.Echo/${name} ${Status.OK}`]);
  expect(client).toEqual(server);
});

test.each(kinds)('a %s that is refused has one id, too', async (_, call) => {
  const { client, server, into } = logs();
  await using echo = await echoBehind(
    [logRequests(into(server)), requireApiKey(() => false)],
    [sendRequestId(() => 'id-7', into(client))],
  );
  await statusOf(call(echo.stub));
  expect(server).toEqual([expect.stringMatching(/^id-7 .* 16$/)]);
  expect(client).toEqual(server);
});

test.each(['a b', 'x'.repeat(65), ''])(
  'the id %j of a stranger goes into no log',
  async (id) => {
    const { server, into } = logs();
    await using echo = await echoBehind(
      [logRequests(into(server))],
      [
        sendRequestId(
          () => id,
          () => {},
        ),
      ],
    );
    await statusOf(KINDS.Say(echo.stub));
    expect(server).toEqual(['none /interceptors.Echo/Say 0']);
  },
);

test('the metadata of a caller stays as it was', async () => {
  await using echo = await echoBehind(
    [],
    [
      sendRequestId(
        () => 'id-7',
        () => {},
      ),
    ],
  );
  const metadata = new Metadata();
  await unary<object>((done) => echo.stub.say({ text: 'a' }, metadata, done));
  expect(metadata.getMap()).toEqual({});
});
