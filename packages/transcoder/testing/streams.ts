// Implements the service Streams of the test contract.
import { once } from 'node:events';
import { create } from '@bufbuild/protobuf';
import type { ServerWritableStream } from '@grpc/grpc-js';
import {
  type Chunk,
  ChunkSchema,
  CollectionSchema,
  type CountRequest,
  type Streams,
} from '@stubs/transcoding/es/transcoding/v1/streams_pb.ts';
import { echoEach } from './echo.ts';
import type { HeldCalls } from './held-calls.ts';
import type { Implementation } from './implementation.ts';

type Counting = ServerWritableStream<CountRequest, Chunk>;

/** @param calls is told how many chunks Endless has written, by the request's
 * message, and when it was cancelled */
export function streams(calls: HeldCalls): Implementation<typeof Streams> {
  return {
    count: (call) => void count(call),
    countTexts: (call) => void count(call),
    endless: (call) => void endless(call, calls),
    collect: (call, callback) => {
      const chunks: Chunk[] = [];
      call.on('data', (chunk: Chunk) => chunks.push(chunk));
      call.on('end', () =>
        callback(null, create(CollectionSchema, { chunks })),
      );
    },
    converse: echoEach,
  };
}

async function count(call: Counting): Promise<void> {
  const { count, code, message } = call.request;
  for (let index = 0; index < count && !call.cancelled; index++) {
    await write(call, index);
  }
  if (code === 0) call.end();
  else call.emit('error', { code, details: message });
}

async function endless(call: Counting, calls: HeldCalls): Promise<void> {
  const name = call.request.message;
  void calls.hold(name);
  call.once('cancelled', () => calls.cancel(name));
  for (let index = 0; !call.cancelled; index++) {
    calls.count(name);
    await write(call, index);
  }
}

// Waits while the other side does not read.
async function write(call: Counting, index: number): Promise<void> {
  const chunk = create(ChunkSchema, {
    index: BigInt(index),
    text: 'x'.repeat(call.request.size),
  });
  if (call.write(chunk)) return;
  const done = new AbortController();
  const { signal } = done;
  await Promise.race([
    once(call, 'drain', { signal }),
    once(call, 'cancelled', { signal }),
  ]);
  // Takes the other listener away.
  done.abort();
}
