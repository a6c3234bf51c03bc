// Handlers of grpc-js that answer what they are sent, message by message.
import type { DescMethod } from '@bufbuild/protobuf';
import type {
  handleClientStreamingCall,
  handleServerStreamingCall,
  handleUnaryCall,
  ServerDuplexStream,
  UntypedHandleCall,
} from '@grpc/grpc-js';

/** A handler for a method of any kind, whose messages are bytes: a call with one
 * message up answers three where it streams, and with many the last. */
export function echo(method: DescMethod): UntypedHandleCall {
  switch (method.methodKind) {
    case 'unary':
      return unary;
    case 'server_streaming':
      return serverStreaming;
    case 'client_streaming':
      return clientStreaming;
    case 'bidi_streaming':
      return echoEach;
  }
}

/** Answers each message when it comes, and reads no faster than it can write. */
export function echoEach<Message>(
  call: ServerDuplexStream<Message, Message>,
): void {
  call.on('drain', () => call.resume());
  call.on('data', (message: Message) => {
    if (!call.write(message)) call.pause();
  });
  call.on('end', () => call.end());
}

const unary: handleUnaryCall<Buffer, Buffer> = ({ request }, callback) =>
  callback(null, request);

const serverStreaming: handleServerStreamingCall<Buffer, Buffer> = (call) => {
  for (let times = 0; times < 3; times++) call.write(call.request);
  call.end();
};

const clientStreaming: handleClientStreamingCall<Buffer, Buffer> = (
  call,
  callback,
) => {
  let last = Buffer.alloc(0);
  call.on('data', (bytes: Buffer) => {
    last = Buffer.from(bytes);
  });
  call.on('end', () => callback(null, last));
};
