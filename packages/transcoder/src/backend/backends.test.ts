// One table of calls for all backends: over a network with each transport, and in
// this process.
import { Metadata, Server, status } from '@grpc/grpc-js';
import { describe, expect, test } from '@jest/globals';
import { listen } from '@polyglot-grpc/lesson-kit/server';
import { HeldCalls } from '../../testing/held-calls.ts';
import { textHandlers, textService } from '../../testing/text-service.ts';
import { RpcError } from '../rpc-error.ts';
import type { Backend, CallOptions } from './backend.ts';
import { grpcBackend, type Transport } from './grpc-backend.ts';
import { inProcessBackend } from './in-process-backend.ts';

interface Open extends AsyncDisposable {
  backend: Backend;
  calls: HeldCalls;
}

async function overNetwork(transport: Transport): Promise<Open> {
  const calls = new HeldCalls();
  const server = new Server();
  server.addService(textService, textHandlers(calls));
  const running = await listen(server, 0);
  const backend = grpcBackend({
    address: `127.0.0.1:${running.port}`,
    transport,
  });
  const close = async () => {
    backend.close();
    await running.stop(0);
  };
  return { backend, calls, [Symbol.asyncDispose]: close };
}

async function inProcess(): Promise<Open> {
  const calls = new HeldCalls();
  const implementation = textHandlers(calls);
  const backend = inProcessBackend([{ service: textService, implementation }]);
  return { backend, calls, [Symbol.asyncDispose]: async () => {} };
}

const call = (options: Partial<CallOptions> = {}): CallOptions => ({
  metadata: new Metadata(),
  deadline: undefined,
  signal: new AbortController().signal,
  ...options,
});

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (message: Uint8Array) => new TextDecoder().decode(message);
const path = (name: string) => `/test.Text/${name}`;

async function* sending(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const each of texts) yield bytes(each);
}

async function all(messages: AsyncIterable<Uint8Array>): Promise<string[]> {
  const texts: string[] = [];
  for await (const message of messages) texts.push(text(message));
  return texts;
}

async function failure(work: Promise<unknown>): Promise<RpcError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof RpcError) return error;
  throw new Error(`This is no RpcError: ${error}`);
}

function metadata(entries: Record<string, string | Buffer>): Metadata {
  const made = new Metadata();
  for (const [key, value] of Object.entries(entries)) made.set(key, value);
  return made;
}

describe.each([
  ['over a network', () => overNetwork('http2')],
  ['over a network with grpc-js', () => overNetwork('grpc-js')],
  ['in the same process', inProcess],
])('%s', (_, open) => {
  test('a unary call gives the message, the header and the trailers', async () => {
    await using opened = await open();
    const sent = metadata({ 'x-a': 'b', 'x-c-bin': Buffer.from([0, 255]) });
    const options = call({ metadata: sent });
    const answer = await opened.backend.unary(
      path('Shout'),
      bytes('hi'),
      options,
    );
    expect(text(answer.message)).toBe('HI');
    expect(answer.header.get('header-a')).toEqual(['b']);
    expect(answer.header.get('header-c-bin')).toEqual([Buffer.from([0, 255])]);
    expect(answer.trailer.get('trailer-a')).toEqual(['b']);
    expect(answer.trailer.get('trailer-c-bin')).toEqual([
      Buffer.from([0, 255]),
    ]);
    expect(Object.keys(sent.getMap())).toEqual(['x-a', 'x-c-bin']);
  });

  test.each([
    ['Shout', 'hi', ['HI']],
    ['Spell', 'abc', ['a', 'b', 'c']],
    ['Join', 'a b c', ['a b c']],
    ['Join', '', ['']],
    ['Answer', 'a b', ['a?', 'b?']],
    ['Answer', '', []],
  ])('a stream calls %s with "%s"', async (name, words, expected) => {
    await using opened = await open();
    const isOne = name === 'Shout' || name === 'Spell';
    const messages = isOne ? [words] : words.split(' ').filter(Boolean);
    const { backend } = opened;
    const answer = backend.stream(path(name), sending(...messages), call());
    expect(await all(answer.messages)).toEqual(expected);
  });

  test('a stream gives its trailers after its messages', async () => {
    await using opened = await open();
    const options = call({ metadata: metadata({ 'x-a': 'b' }) });
    const answer = opened.backend.stream(path('Spell'), sending('a'), options);
    expect(await all(answer.messages)).toEqual(['a']);
    const trailer = await answer.trailer;
    expect(trailer.get('trailer-a')).toEqual(['b']);
  });

  test('the header of a stream comes before its first message', async () => {
    await using opened = await open();
    const options = call({ metadata: metadata({ 'x-a': 'b' }) });
    const answer = opened.backend.stream(path('Wait'), sending('w'), options);
    const header = await answer.header;
    expect(header.get('header-a')).toEqual(['b']);
    opened.calls.release('w');
    expect(await all(answer.messages)).toEqual([]);
  });

  test('a failed call has the code, the details and the trailers', async () => {
    await using opened = await open();
    const options = call({
      metadata: metadata({ 'x-a-bin': Buffer.from([1]) }),
    });
    const { backend } = opened;
    const error = await failure(
      backend.unary(path('Fail'), bytes('no'), options),
    );
    expect(error).toMatchObject({ code: status.ABORTED, details: 'no' });
    expect(error.metadata.get('trailer-a-bin')).toEqual([Buffer.from([1])]);
  });

  test.each([
    ['Fail', 'no code', status.UNKNOWN, 'something'],
    ['Throw', 'x', status.UNKNOWN, 'Unknown error'],
    ['Shout', 'unreadable', status.INTERNAL, 'Error deserializing request'],
    [
      'Missing',
      'x',
      status.UNIMPLEMENTED,
      'The server does not implement the method Missing',
    ],
    [
      'Other',
      'x',
      status.UNIMPLEMENTED,
      'The server does not implement the method /test.Text/Other',
    ],
  ])(
    'a unary call of %s with "%s" fails with code %d',
    async (name, word, code, details) => {
      await using opened = await open();
      const { backend } = opened;
      const error = await failure(
        backend.unary(path(name), bytes(word), call()),
      );
      expect(error).toMatchObject({ code, details });
    },
  );

  test('a stream that fails at once rejects its header and its messages', async () => {
    await using opened = await open();
    const answer = opened.backend.stream(path('Spell'), sending('!no'), call());
    const fault = { code: status.ABORTED, details: 'no' };
    expect(await failure(answer.header)).toMatchObject(fault);
    expect(await failure(all(answer.messages))).toMatchObject(fault);
  });

  test('the messages before an error all come, to a slow reader too', async () => {
    await using opened = await open();
    const letters = 'x'.repeat(500);
    const answer = opened.backend.stream(
      path('Spell'),
      sending(`${letters}!over`),
      call(),
    );
    const received: string[] = [];
    const reading = (async () => {
      for await (const message of answer.messages) {
        received.push(text(message));
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    expect(await failure(reading)).toMatchObject({ details: 'over' });
    expect(received.join('')).toBe(letters);
  });

  test.each(['Hold', 'Wait'])(
    '%s is cancelled at the server when the signal aborts',
    async (name) => {
      await using opened = await open();
      const { backend, calls } = opened;
      const client = new AbortController();
      const options = call({ signal: client.signal });
      const work =
        name === 'Hold'
          ? backend.unary(path(name), bytes('me'), options)
          : all(backend.stream(path(name), sending('me'), options).messages);
      const failed = failure(work);
      await calls.arrived('me');
      client.abort();
      expect(await failed).toMatchObject({ code: status.CANCELLED });
      await calls.cancelled('me');
    },
  );

  test('a call is not made when its signal has aborted before', async () => {
    await using opened = await open();
    const options = call({ signal: AbortSignal.abort() });
    const { backend } = opened;
    const unary = backend.unary(path('Shout'), bytes('hi'), options);
    expect(await failure(unary)).toMatchObject({ code: status.CANCELLED });
    const stream = backend.stream(path('Spell'), sending('hi'), options);
    expect(await failure(all(stream.messages))).toMatchObject({
      code: status.CANCELLED,
    });
  });

  test('a reader that stops early cancels the call', async () => {
    await using opened = await open();
    const answer = opened.backend.stream(path('Endless'), sending('x'), call());
    for await (const message of answer.messages) {
      expect(text(message)).toBe('x');
      break;
    }
    await opened.calls.cancelled('endless');
  });

  test('a deadline ends the call here and at the server', async () => {
    await using opened = await open();
    const { backend, calls } = opened;
    // The time of the next call is not spent on opening a connection.
    await backend.unary(path('Shout'), bytes('hi'), call());
    const options = call({ deadline: new Date(Date.now() + 500) });
    const failed = failure(backend.unary(path('Hold'), bytes('late'), options));
    await calls.arrived('late');
    expect(await failed).toMatchObject({
      code: status.DEADLINE_EXCEEDED,
      details: 'The deadline of the call has passed.',
    });
    await calls.cancelled('late');
  });

  test('a deadline that has passed ends a call before it begins', async () => {
    await using opened = await open();
    const options = call({ deadline: new Date(Date.now() - 1) });
    const { backend } = opened;
    const error = await failure(
      backend.unary(path('Shout'), bytes('hi'), options),
    );
    expect(error.code).toBe(status.DEADLINE_EXCEEDED);
  });

  test('a source that fails is the error of the call', async () => {
    await using opened = await open();
    const fault = new RpcError(status.INVALID_ARGUMENT, 'line 2 is no JSON');
    async function* broken() {
      yield bytes('a');
      throw fault;
    }
    const answer = opened.backend.stream(path('Join'), broken(), call());
    expect(await failure(all(answer.messages))).toBe(fault);
  });

  test('a server that nobody reads from stops writing', async () => {
    await using opened = await open();
    const word = 'x'.repeat(10_000);
    const answer = opened.backend.stream(
      path('Endless'),
      sending(word),
      call(),
    );
    const reader = answer.messages[Symbol.asyncIterator]();
    await reader.next();
    // Once the number no longer grows, nothing is on its way any more.
    let sent = 0;
    while (sent !== opened.calls.sent('endless')) {
      sent = opened.calls.sent('endless');
      for (let turn = 0; turn < 500; turn++) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    expect(sent).toBeLessThan(200);
    await reader.return?.();
    await opened.calls.cancelled('endless');
  });

  test('a source waits for a server that does not read', async () => {
    await using opened = await open();
    let taken = 0;
    async function* source() {
      for (; taken < 10_000; taken++) yield bytes('x'.repeat(10_000));
    }
    const answer = opened.backend.stream(path('Deaf'), source(), call());
    await opened.calls.arrived('deaf');
    let before = -1;
    while (before !== taken) {
      before = taken;
      for (let turn = 0; turn < 500; turn++) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    expect(taken).toBeLessThan(500);
    opened.calls.release('deaf');
    expect(await all(answer.messages)).toEqual(['heard nothing']);
  });

  test('an answer that comes early ends the source', async () => {
    await using opened = await open();
    const ended = Promise.withResolvers<void>();
    async function* source() {
      try {
        while (true) yield bytes('x'.repeat(10_000));
      } finally {
        ended.resolve();
      }
    }
    const answer = opened.backend.stream(path('First'), source(), call());
    expect(await all(answer.messages)).toHaveLength(1);
    await ended.promise;
  });

  test('a message that cannot be written fails the call', async () => {
    await using opened = await open();
    const answer = opened.backend.stream(
      path('Join'),
      sending('unwritable'),
      call(),
    );
    expect(await failure(all(answer.messages))).toMatchObject({
      code: status.INTERNAL,
      details: 'Error serializing response',
    });
  });

  test('an error of a stream without a code is UNKNOWN', async () => {
    await using opened = await open();
    const answer = opened.backend.stream(path('Destroy'), sending('x'), call());
    expect(await failure(all(answer.messages))).toMatchObject({
      code: status.UNKNOWN,
      details: 'torn down',
    });
  });
});
