// The interceptor against a wire that writes when the test says so, and then
// against a real one.
import {
  Client,
  credentials,
  type handleServerStreamingCall,
  Metadata,
  Server,
  type ServerInterceptingCallInterface,
} from '@grpc/grpc-js';
import { expect, test } from '@jest/globals';
import { earlyAcknowledge } from './early-acknowledge.ts';
import { listen } from './server.ts';
import { Status } from './status.ts';

type Below = ServerInterceptingCallInterface;
type Listener = Parameters<Below['start']>[0];
type SentStatus = Parameters<Below['sendStatus']>[0];

const OK: SentStatus = { code: Status.OK, details: 'OK' };
const FAILED: SentStatus = { code: Status.INTERNAL, details: 'no bytes' };

// The wire beneath the interceptor: it keeps what it was given to write.
class Wire implements Below {
  readonly written: unknown[] = [];
  readonly #callbacks: (() => void)[] = [];
  #listener: Listener | undefined;

  start(listener: Listener): void {
    this.#listener = listener;
  }
  sendMetadata(): void {}
  sendMessage(message: unknown, callback: () => void): void {
    if (message === 'unwritable') this.sendStatus(FAILED);
    else {
      this.written.push(message);
      this.#callbacks.push(callback);
    }
  }
  sendStatus(status: SentStatus): void {
    this.written.push(status);
  }
  startRead(): void {}
  getPeer = () => '';
  getDeadline = () => Number.POSITIVE_INFINITY;
  getHost = () => '';
  getAuthContext = (): ReturnType<Below['getAuthContext']> => ({});
  getConnectionInfo = () => ({});
  getMetricsRecorder = () => {
    throw new Error('not used here');
  };

  /** Calls the oldest write back, as HTTP/2 does when it is out. */
  flush(): void {
    this.#callbacks.shift()?.();
  }
  /** Tells of the end of the call, as grpc-js does. */
  cancel(): void {
    this.#listener?.onCancel();
  }
}

const METHOD = {
  path: '/test.Stream/Stream',
  requestStream: false,
  responseStream: true,
  requestDeserialize: (bytes: Buffer) => bytes,
  responseSerialize: (bytes: Buffer) => bytes,
};

// A call with a limit of three, and the numbers that were acknowledged.
function open() {
  const wire = new Wire();
  const call = earlyAcknowledge(3)(METHOD, wire);
  const acknowledged: unknown[] = [];
  const send = (message: unknown) =>
    call.sendMessage(message, () => acknowledged.push(message));
  call.start({
    onReceiveMetadata() {},
    onReceiveMessage() {},
    onReceiveHalfClose() {},
    onCancel() {},
  });
  return { wire, call, acknowledged, send };
}

test('a message is acknowledged at once while fewer than the limit are on their way', () => {
  const { wire, acknowledged, send } = open();
  send(1);
  send(2);
  expect(acknowledged).toEqual([1, 2]);
  send(3);
  expect(acknowledged).toEqual([1, 2]);
  wire.flush();
  expect(acknowledged).toEqual([1, 2, 3]);
  send(4);
  expect(acknowledged).toEqual([1, 2, 3]);
});

test('messages keep their order, and the status comes after those on their way', () => {
  const { wire, call, send } = open();
  for (const message of [1, 2, 3]) send(message);
  call.sendStatus(OK);
  expect(wire.written).toEqual([1, 2, 3, OK]);
});

test('nothing more is acknowledged once the call is cancelled', () => {
  const { wire, acknowledged, send } = open();
  for (const message of [1, 2, 3]) send(message);
  wire.cancel();
  wire.flush();
  send(4);
  expect(acknowledged).toEqual([1, 2]);
});

test('a message that cannot be written is not acknowledged, nor any after it', () => {
  const { wire, acknowledged, send } = open();
  for (const message of [1, 'unwritable', 2]) send(message);
  wire.flush();
  expect(acknowledged).toEqual([1]);
});

test('nothing is written after a status that comes from below, as at a deadline', () => {
  const { wire, acknowledged, send } = open();
  send(1);
  wire.sendStatus(FAILED);
  send(2);
  expect(acknowledged).toEqual([1]);
  expect(wire.written).toEqual([1, FAILED]);
});

test('a call with a single response is left alone', () => {
  const wire = new Wire();
  const method = { ...METHOD, responseStream: false };
  const call = earlyAcknowledge()(method, wire);
  const acknowledged: number[] = [];
  call.sendMessage('message', () => acknowledged.push(1));
  expect(acknowledged).toEqual([]);
  wire.flush();
  expect(acknowledged).toEqual([1]);
});

test.each([0, -1, 1.5, Number.NaN])('a limit of %d is refused', (limit) => {
  expect(() => earlyAcknowledge(limit)).toThrow(
    `The limit is a whole number from 1, not ${limit}.`,
  );
});

// A real server that streams the numbers up to 10,000, at 1 kB each; with
// `bad`, the bytes of one of them cannot be made.
const COUNT = 10_000;

async function stream(bad?: number) {
  const server = new Server({ interceptors: [earlyAcknowledge()] });
  const responseSerialize = (number: number) => {
    if (number === bad) throw new Error('no bytes for this one');
    return Buffer.alloc(1_000, String(number).padStart(10));
  };
  const numbers: handleServerStreamingCall<Buffer, number> = (call) => {
    let next = 0;
    const send = () => {
      while (next < COUNT) {
        if (!call.write(next++)) return void call.once('drain', send);
      }
      call.end();
    };
    send();
  };
  const bytes = (message: Buffer) => message;
  const method = {
    ...{ path: METHOD.path, requestStream: false, responseStream: true },
    ...{ requestSerialize: bytes, requestDeserialize: bytes },
    ...{ responseSerialize, responseDeserialize: bytes },
  };
  server.addService({ numbers: method }, { numbers });
  await using running = await listen(server, 0);
  const client = new Client(
    `127.0.0.1:${running.port}`,
    credentials.createInsecure(),
  );
  const call = client.makeServerStreamRequest(
    ...([METHOD.path, bytes, bytes, Buffer.alloc(0)] as const),
    ...([new Metadata(), { deadline: Date.now() + 20_000 }] as const),
  );
  const received: number[] = [];
  try {
    for await (const message of call) {
      received.push(Number(message.subarray(0, 10)));
    }
    return { received, code: Status.OK };
  } catch (error) {
    return { received, code: Object(error).code };
  } finally {
    client.close();
  }
}

test('ten thousand messages arrive in order over a real connection', async () => {
  const { received, code } = await stream();
  expect(code).toBe(Status.OK);
  expect(received).toEqual([...Array(COUNT).keys()]);
});

// A client of grpc-js may lose the last messages before a status that is not OK,
// so only their order is certain.
test('the client hears of a message in mid-stream whose bytes cannot be made', async () => {
  const { received, code } = await stream(500);
  expect(code).toBe(Status.INTERNAL);
  expect(received).toEqual([...Array(500).keys()].slice(0, received.length));
});
