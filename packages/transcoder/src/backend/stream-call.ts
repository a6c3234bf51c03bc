// A call that streams: each side takes a message when it has room for one.
import { status } from '@grpc/grpc-js';
import { RpcError } from '../rpc-error.ts';
import type { CallOptions, StreamAnswer } from './backend.ts';
import { CLIENT_GONE } from './call-error.ts';
import { asBuffer, type RawCall } from './raw-call.ts';
import { ReceivedStream } from './received-stream.ts';

const BROKEN_OFF = 'The request broke off.';

/** Begins a call, and sends `messages` as fast as the server takes them. */
export function startStream(
  call: RawCall,
  readAhead: number,
  messages: AsyncIterable<Uint8Array>,
  { metadata, deadline, signal }: CallOptions,
): StreamAnswer {
  const answer = new ReceivedStream(call, readAhead, deadline);
  call.start(metadata, answer);
  call.startRead();
  const cancel = () => call.cancelWithStatus(status.CANCELLED, CLIENT_GONE);
  if (signal.aborted) cancel();
  else {
    signal.addEventListener('abort', cancel, { once: true });
    const release = () => signal.removeEventListener('abort', cancel);
    void answer.trailer.then(release);
    void send(call, messages, answer);
  }
  return answer;
}

// Takes a message from the source when the last one has found room.
async function send(
  call: RawCall,
  messages: AsyncIterable<Uint8Array>,
  answer: ReceivedStream,
): Promise<void> {
  try {
    for await (const message of messages) {
      if (answer.isOver) return;
      await new Promise<void>((resolve) => {
        // A call that ends does not tell whoever waits for room in it.
        answer.onEnd = resolve;
        call.sendMessageWithContext({ callback: resolve }, asBuffer(message));
      });
      if (answer.isOver) return;
    }
    call.halfClose();
  } catch (error) {
    answer.fail(errorOfSource(error));
    call.cancelWithStatus(status.CANCELLED, BROKEN_OFF);
  }
}

function errorOfSource(error: unknown): RpcError {
  return error instanceof RpcError
    ? error
    : new RpcError(status.CANCELLED, BROKEN_OFF);
}
