// A body is read as it is asked for, up to its end or whatever comes instead.
import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { readChunks } from './read-chunks.ts';

function start(source: Readable, silentMs = 10_000) {
  const stop = new AbortController();
  return { stop, chunks: readChunks(source, stop.signal, silentMs) };
}

const pushed = () => new Readable({ read: () => {} });
const events = ['readable', 'end', 'error', 'close'];
const listeners = (source: Readable) =>
  events.map((event) => source.listenerCount(event));

test('yields what comes, and ends with it', async () => {
  const source = pushed();
  const before = listeners(source);
  const { chunks } = start(source);
  source.push('one');
  expect(String((await chunks.next()).value)).toBe('one');
  const second = chunks.next();
  source.push('two');
  expect(String((await second).value)).toBe('two');
  const end = chunks.next();
  source.push(null);
  expect(await end).toEqual({ done: true, value: undefined });
  expect(listeners(source)).toEqual(before);
});

test('takes nothing that nobody asks for', async () => {
  let taken = 0;
  const source = new Readable({
    highWaterMark: 1,
    read() {
      taken += 1;
      this.push('x');
    },
  });
  const { chunks } = start(source);
  for (let asked = 1; asked <= 10; asked += 1) {
    await chunks.next();
    // One more is in the source's own buffer.
    expect(taken).toBeLessThanOrEqual(asked + 2);
  }
  source.destroy();
});

test('ends when it is stopped, and leaves the source open', async () => {
  const source = pushed();
  const before = listeners(source);
  const { chunks, stop } = start(source);
  const waiting = chunks.next();
  stop.abort();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(source.destroyed).toBe(false);
  expect(listeners(source)).toEqual(before);
});

test('throws what the source fails with', async () => {
  const source = pushed();
  const { chunks } = start(source);
  const waiting = chunks.next();
  source.destroy(new Error('cut off'));
  await expect(waiting).rejects.toThrow('cut off');
});

test('throws where the source is closed before its end', async () => {
  const source = pushed();
  const { chunks } = start(source);
  const waiting = chunks.next();
  source.destroy();
  await expect(waiting).rejects.toThrow('The body was closed before its end.');
});

test('throws where nothing comes for too long', async () => {
  const { chunks } = start(pushed(), 1);
  await expect(chunks.next()).rejects.toThrow(
    'The body did not arrive within 1 ms.',
  );
});
