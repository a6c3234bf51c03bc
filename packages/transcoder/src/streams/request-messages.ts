// What a client sends: one message, or a stream, split and bound one by one.
import type { Exchange } from '../http/exchange.ts';
import { bodyError, bodyStream, hasBody, readBody } from '../http/read-body.ts';
import type { Bind } from '../messages/messages.ts';
import { RpcError } from '../rpc-error.ts';
import { streamedBody, takesArrays, takesFile } from './body-type.ts';
import { JsonSplitter } from './json-splitter.ts';
import { readChunks } from './read-chunks.ts';

/**
 * Yields the request messages of a stream, in protobuf's binary form. The path
 * and the query set their fields in each of them.
 * @param stop ends the reading when it aborts: the call is over
 * @throws RpcError INVALID_ARGUMENT, at once for the path and the query, and in
 * the course of the stream for a message, with its number
 */
export function requestMessages(
  exchange: Exchange,
  stop: AbortSignal,
): AsyncIterable<Uint8Array> {
  const { route, values, query, settings } = exchange;
  const bind = exchange.messages.binder(route, values, query);
  // Without a body, the path and the query are the one message.
  if (streamedBody(route, settings.mode) === undefined) {
    return only(bind(undefined));
  }
  return takesFile(route, settings.mode)
    ? pieces(exchange, bind, stop)
    : jsonValues(exchange, bind, stop);
}

/** The request of a call that streams in the other direction only.
 * @throws RpcError INVALID_ARGUMENT naming the field and the reason */
export async function onlyRequest(
  exchange: Exchange,
): Promise<AsyncIterable<Uint8Array>> {
  const { messages, route, values, query } = exchange;
  const bind = messages.binder(route, values, query);
  const body = route.body === undefined ? undefined : await readBody(exchange);
  return only(bind(body));
}

async function* only(message: Uint8Array) {
  yield message;
}

// A file in pieces, as the network cuts it: each chunk is one HttpBody.
async function* pieces(exchange: Exchange, bind: Bind, stop: AbortSignal) {
  const contentType = exchange.request.headers['content-type'];
  let empty = true;
  for await (const bytes of chunksOf(exchange, stop)) {
    empty = false;
    yield bind({ bytes, contentType });
  }
  // An empty file is a file: its type, path and query arrive all the same.
  if (empty && !stop.aborted) {
    yield bind({ bytes: new Uint8Array(), contentType });
  }
}

async function* jsonValues(exchange: Exchange, bind: Bind, stop: AbortSignal) {
  const { request, route, settings } = exchange;
  const contentType = request.headers['content-type'];
  const splitter = new JsonSplitter(
    settings.limits,
    !takesArrays(route, settings.mode),
  );
  for await (const chunk of chunksOf(exchange, stop)) {
    for (const bytes of splitter.push(chunk)) {
      yield numbered(splitter.count, () => bind({ bytes, contentType }));
    }
  }
  // Where the call ended first, what is missing from the body is no fault.
  if (stop.aborted) return;
  for (const bytes of splitter.end()) {
    yield numbered(splitter.count, () => bind({ bytes, contentType }));
  }
}

async function* chunksOf(exchange: Exchange, stop: AbortSignal) {
  if (!hasBody(exchange.request)) return;
  const { requestMs } = exchange.settings.limits;
  const body = bodyStream(exchange);
  try {
    yield* readChunks(body, stop, requestMs);
  } catch (error) {
    throw bodyError(error);
  } finally {
    // A decoder has buffers of its own. The request itself is its client's.
    if (body !== exchange.request) body.destroy();
  }
}

// An error of one message says which of them it is.
function numbered<T>(count: number, bind: () => T): T {
  try {
    return bind();
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    const details = `Message ${count} of the body: ${error.details}`;
    throw new RpcError(error.code, details, error);
  }
}
