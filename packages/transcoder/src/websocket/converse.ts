// One call over one WebSocket: messages in both directions at the same time.
import type { WebSocket } from 'ws';
import type { Backend } from '../backend/backend.ts';
import type { GatewayCall } from '../backend/gateway-call.ts';
import { report } from '../http/report.ts';
import { statusJson } from '../http/write-error.ts';
import type { Bind, Messages } from '../messages/messages.ts';
import { RpcError, toRpcError } from '../rpc-error.ts';
import type { Route } from '../rules/route.ts';
import type { Mode } from '../settings.ts';
import { onlyAnswer } from '../streams/answer-stream.ts';
import { givesFile, streamedBody, takesFile } from '../streams/body-type.ts';
import { closeCodeOf, closeReasonOf, OK } from './close-code.ts';
import { IncomingMessages } from './incoming-messages.ts';

/** A call that is about to be made. */
export interface Conversation {
  route: Route;
  mode: Mode;
  /** Has read the path and the query, which set their fields in each message. */
  bind: Bind;
  messages: Messages;
  backend: Backend;
  /** Not cancelled yet. */
  call: GatewayCall;
  onError: (error: unknown) => void;
}

/** Makes the call, and closes the socket when it is over. Where the socket is
 * closed first, whoever closes it, the call is cancelled. */
export async function converse(
  socket: WebSocket,
  conversation: Conversation,
): Promise<void> {
  const { route, mode, backend, call } = conversation;
  let failure: RpcError | undefined;
  const fail = (error: RpcError) => {
    failure ??= error;
    call.cancel();
  };
  const incoming = new IncomingMessages(socket, takesFile(route, mode), fail);
  // The call is cancelled first: it must not seem to have come to its end.
  const leave = () => {
    call.cancel();
    incoming.stop();
  };
  socket.once('close', leave);
  try {
    const requests = requestsOf(conversation, incoming);
    const answer = backend.stream(route.rpc, requests, call);
    const answers =
      route.method.methodKind === 'client_streaming'
        ? [(await onlyAnswer(answer)).message]
        : answer.messages;
    for await (const message of answers) {
      // The next is asked for when this one is with the system.
      await send(socket, resultOf(conversation, message));
      if (socket.readyState !== socket.OPEN) return;
    }
    socket.close(OK);
  } catch (thrown) {
    await closeWith(socket, conversation, failure ?? thrown);
  } finally {
    incoming.stop();
  }
}

async function* requestsOf(
  { route, mode, bind }: Conversation,
  incoming: IncomingMessages,
): AsyncGenerator<Uint8Array> {
  // Without a body, the path and the query are the one message.
  if (streamedBody(route, mode) === undefined) {
    incoming.end();
    yield bind(undefined);
    return;
  }
  for await (const { number, bytes } of incoming.read()) {
    yield numbered(number, () => bind({ bytes, contentType: undefined }));
  }
}

// An error of one message says which of them it is.
function numbered<T>(number: number, bind: () => T): T {
  try {
    return bind();
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    const details = `Message ${number} of the stream: ${error.details}`;
    throw new RpcError(error.code, details, error);
  }
}

// A file goes out as bytes, in a binary message.
function resultOf(
  { route, messages }: Conversation,
  message: Uint8Array,
): string | Uint8Array {
  const { body } = messages.write(route, message);
  return givesFile(route) ? body : `{"result":${body}}`;
}

async function closeWith(
  socket: WebSocket,
  conversation: Conversation,
  thrown: unknown,
): Promise<void> {
  report(conversation, thrown);
  const error = toRpcError(thrown);
  await send(socket, `{"error":${statusJson(conversation, error)}}`);
  socket.close(closeCodeOf(error), closeReasonOf(error));
}

// Settles when the system has taken the message, or when the client is gone.
function send(socket: WebSocket, message: string | Uint8Array): Promise<void> {
  return new Promise((resolve) => socket.send(message, () => resolve()));
}
