// A service of texts, with a handler for everything that a call can meet.
import { once } from 'node:events';
import {
  Metadata,
  type MethodDefinition,
  type ServerDuplexStream,
  type ServerReadableStream,
  type ServerUnaryCall,
  type ServerWritableStream,
  type ServiceDefinition,
  type sendUnaryData,
  status,
  type UntypedServiceImplementation,
} from '@grpc/grpc-js';
import type { HeldCalls } from './held-calls.ts';

type Unary = ServerUnaryCall<string, string>;
type Done = sendUnaryData<string>;

function write(text: unknown): Buffer {
  if (text === 'unwritable') throw new Error('no bytes for this');
  return Buffer.from(String(text));
}

function read(bytes: Buffer): string {
  if (bytes.toString() === 'unreadable') throw new Error('no text in this');
  return bytes.toString();
}

function method(
  name: string,
  kind: 'unary' | 'server' | 'client' | 'bidi' = 'unary',
): MethodDefinition<string, string> {
  return {
    path: `/test.Text/${name}`,
    requestStream: kind === 'client' || kind === 'bidi',
    responseStream: kind === 'server' || kind === 'bidi',
    requestSerialize: write,
    requestDeserialize: read,
    responseSerialize: write,
    responseDeserialize: read,
    originalName: name[0]?.toLowerCase() + name.slice(1),
  };
}

export const textService: ServiceDefinition = {
  Shout: method('Shout'),
  Fail: method('Fail'),
  Throw: method('Throw'),
  Hold: method('Hold'),
  Spell: method('Spell', 'server'),
  Wait: method('Wait', 'server'),
  Endless: method('Endless', 'server'),
  Destroy: method('Destroy', 'server'),
  Join: method('Join', 'client'),
  First: method('First', 'client'),
  Deaf: method('Deaf', 'client'),
  Answer: method('Answer', 'bidi'),
  Missing: method('Missing'),
};

/** @param calls knows the calls that wait, by the text of their request */
export function textHandlers(calls: HeldCalls): UntypedServiceImplementation {
  return {
    // In capital letters; the metadata comes back as header and as trailers.
    shout(call: Unary, done: Done) {
      call.sendMetadata(marked(call.metadata, 'header'));
      done(null, call.request.toUpperCase(), marked(call.metadata, 'trailer'));
    },
    fail(call: Unary, done: Done) {
      const metadata = marked(call.metadata, 'trailer');
      if (call.request === 'no code') done(new Error('something'));
      else done({ code: status.ABORTED, details: call.request, metadata });
    },
    throw() {
      throw new Error('a secret');
    },
    async hold(call: Unary, done: Done) {
      call.on('cancelled', () => calls.cancel(call.request));
      await calls.hold(call.request);
      done(null, call.request);
    },
    // A message for each letter, then the error that the text asks for.
    spell(call: ServerWritableStream<string, string>) {
      const [letters = '', error] = call.request.split('!');
      for (const letter of letters) call.write(letter);
      const metadata = marked(call.metadata, 'trailer');
      if (error === undefined) call.end(metadata);
      else
        call.emit('error', { code: status.ABORTED, details: error, metadata });
    },
    // The header at once, the message when the test says so.
    async wait(call: ServerWritableStream<string, string>) {
      call.sendMetadata(marked(call.metadata, 'header'));
      call.on('cancelled', () => calls.cancel(call.request));
      await calls.hold(call.request);
      call.end();
    },
    async endless(call: ServerWritableStream<string, string>) {
      call.on('cancelled', () => calls.cancel('endless'));
      while (!call.cancelled) {
        calls.count('endless');
        if (call.write(call.request)) continue;
        await Promise.race([once(call, 'drain'), once(call, 'cancelled')]);
      }
    },
    destroy(call: ServerWritableStream<string, string>) {
      call.emit('error', new Error('torn down'));
    },
    join(call: ServerReadableStream<string, string>, done: Done) {
      const texts: string[] = [];
      call.on('data', (text: string) => texts.push(text));
      call.on('end', () => done(null, texts.join(' ')));
    },
    // Answers when the first message is there, and reads no other.
    first(call: ServerReadableStream<string, string>, done: Done) {
      call.once('data', (text: string) => done(null, text));
    },
    async deaf(call: ServerReadableStream<string, string>, done: Done) {
      call.on('cancelled', () => calls.cancel('deaf'));
      await calls.hold('deaf');
      done(null, 'heard nothing');
    },
    answer(call: ServerDuplexStream<string, string>) {
      call.on('data', (text: string) => call.write(`${text}?`));
      call.on('end', () => call.end());
    },
  };
}

// What came under "x-" comes back under "header-" or "trailer-".
function marked(metadata: Metadata, mark: string): Metadata {
  const answer = new Metadata();
  for (const key of Object.keys(metadata.getMap())) {
    if (!key.startsWith('x-')) continue;
    for (const value of metadata.get(key)) {
      answer.add(key.replace('x-', `${mark}-`), value);
    }
  }
  return answer;
}
