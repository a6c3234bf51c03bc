// A stream in both directions: without a server, and over a WebSocket in front of
// the servers in both languages.
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Status } from '@polyglot-grpc/lesson-kit/status';
import {
  startProgram,
  whyNotHere,
} from '@polyglot-grpc/lesson-testing/programs';
import { penPals } from './pen-pals.ts';

const lesson = join(import.meta.dirname, '..');
const gateway = join(lesson, 'src/gateway.ts');
const SERVERS = ['src/server.ts', 'python/server.py'].filter(
  (file) => whyNotHere(join(lesson, file)) === undefined,
);

// What the handler does with a call, in order.
class FakeCall extends EventEmitter {
  readonly did: unknown[] = [];

  write(postcard: unknown): boolean {
    return this.did.push(postcard) > 0;
  }

  pause(): void {
    this.did.push('pause');
  }

  end(): void {
    this.did.push('end');
  }
}

test('Write answers each postcard, and their end', () => {
  const call = new FakeCall();
  penPals.Write(call as never);
  call.emit('data', { recipient: 'Ada', text: 'Hi' });
  const answer = { recipient: 'you', text: 'Ada has read: Hi' };
  expect(call.did).toEqual([answer]);
  call.emit('end');
  const postscript = { recipient: 'you', text: 'P.S. That makes 1.' };
  expect(call.did).toEqual([answer, postscript, 'end']);
});

test('Write refuses a postcard that says nothing, and reads no more', () => {
  const call = new FakeCall();
  call.on('error', ({ code }) => call.did.push(code));
  penPals.Write(call as never);
  call.emit('data', { recipient: 'Ada', text: '' });
  expect(call.did).toEqual(['pause', Status.INVALID_ARGUMENT]);
});

describe.each(SERVERS)('a WebSocket in front of %s', (file) => {
  test('carries postcards both ways, and the error', async () => {
    await using server = await startProgram(join(lesson, file));
    const endpoint = ['--grpc-server-endpoint', `localhost:${server.port}`];
    await using program = await startProgram(gateway, ...endpoint);
    const url = `ws://localhost:${program.port}/v1/penpals/Ada`;
    const result = (text: string) =>
      `{"result":{"name":"","recipient":"you","text":"${text}"}}`;
    expect(await correspond(url, ['Hi', 'Bye'])).toEqual([
      result('Ada has read: Hi'),
      result('Ada has read: Bye'),
      result('P.S. That makes 2.'),
      'closed with 1000 ',
    ]);
    const details = 'text: a postcard says something.';
    expect(await correspond(url, [''])).toEqual([
      `{"error":{"code":3,"message":"${details}","details":[]}}`,
      `closed with 4003 ${details}`,
    ]);
  });
});

// Sends each text when the one before it is answered, and then the end.
async function correspond(url: string, texts: string[]): Promise<string[]> {
  const socket = new WebSocket(url);
  const outgoing = [...texts.map((text) => JSON.stringify({ text })), ''];
  const next = () => {
    const message = outgoing.shift();
    if (message !== undefined) socket.send(message);
  };
  const heard: string[] = [];
  socket.addEventListener('open', next);
  socket.addEventListener('message', ({ data }) => {
    heard.push(data);
    next();
  });
  return new Promise((resolve) => {
    socket.addEventListener('close', ({ code, reason }) =>
      resolve([...heard, `closed with ${code} ${reason}`]),
    );
  });
}
