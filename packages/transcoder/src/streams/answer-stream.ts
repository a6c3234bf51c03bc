// Answers a request whose rpc streams, in whatever direction.
import type { IncomingMessage } from 'node:http';
import { status } from '@grpc/grpc-js';
import type { StreamAnswer, UnaryAnswer } from '../backend/backend.ts';
import type { Exchange } from '../http/exchange.ts';
import { writeAnswer } from '../http/write-answer.ts';
import { RpcError } from '../rpc-error.ts';
import { chooseFraming, events, LAST_EVENT_ID } from './framing.ts';
import { onlyRequest, requestMessages } from './request-messages.ts';
import { writeStream } from './write-stream.ts';

/**
 * Makes a streaming call and answers with what it returns.
 *
 * The messages of the client are read as the server takes them, and those of
 * the server as the client takes them, both at once. Over HTTP/1.1 most clients
 * send everything before they read: for them a stream in both directions is
 * half-duplex.
 * @param heartbeatMs milliseconds of silence after which an event stream sends
 * a comment, for proxies that close idle connections
 * @throws RpcError for an error before the first message
 */
export async function answerStream(
  exchange: Exchange,
  heartbeatMs = 15_000,
): Promise<void> {
  const { backend, route, call, request, response } = exchange;
  // That there is no content tells a browser to stop.
  if (hasSeenEnd(request)) return void response.writeHead(204).end();
  // Aborts when the answer is there: what the client still sends is of no use
  // to anybody then.
  const over = new AbortController();
  const requests =
    route.method.methodKind === 'server_streaming'
      ? await onlyRequest(exchange)
      : requestMessages(exchange, over.signal);
  try {
    const answer = backend.stream(route.rpc, requests, call);
    if (route.method.methodKind === 'client_streaming') {
      await writeAnswer(exchange, await onlyAnswer(answer));
    } else {
      await writeStream(exchange, answer, heartbeatMs);
    }
  } finally {
    over.abort();
  }
}

// A browser that has seen the end of its event stream, and connects again.
function hasSeenEnd({ headers }: IncomingMessage): boolean {
  return (
    headers['last-event-id'] === LAST_EVENT_ID &&
    chooseFraming(headers.accept) === events
  );
}

/** The answer to a stream of the client. It may come before the stream's end.
 * @throws RpcError INTERNAL where it is not one message */
export async function onlyAnswer(answer: StreamAnswer): Promise<UnaryAnswer> {
  let message: Uint8Array | undefined;
  for await (const next of answer.messages) {
    if (message) throw wrongNumber('more than one message');
    message = next;
  }
  if (!message) throw wrongNumber('no message');
  const header = await answer.header;
  return { header, message, trailer: await answer.trailer };
}

function wrongNumber(found: string): RpcError {
  const details = `The server answered with ${found} where one belongs.`;
  return new RpcError(status.INTERNAL, details);
}
