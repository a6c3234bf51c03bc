// An error as an answer of HTTP: a google.rpc.Status in JSON.
import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import { type Metadata, status } from '@grpc/grpc-js';
import { StatusSchema } from '../generated/google/rpc/status_pb.ts';
import { type RpcError, toRpcError } from '../rpc-error.ts';
import { setHeaders, trailersOf } from './answer-headers.ts';
import type { Answering } from './exchange.ts';
import { httpStatusOf } from './http-status.ts';
import { statusText } from './refuse.ts';
import { send } from './write-answer.ts';

/** Answers with an error, or ends an answer that has begun already.
 * @param frame puts the status into what a stream would have it in */
export async function writeError(
  answering: Answering,
  thrown: unknown,
  frame?: (status: string) => string,
): Promise<void> {
  const { response } = answering;
  if (response.destroyed) return;
  if (response.headersSent) return void response.destroy();
  const error = toRpcError(thrown);
  // What an answer had set that then could not be sent.
  response.removeHeader('Content-Encoding');
  response.removeHeader('Trailer');
  setHeaders(answering, error.header);
  // grpc-gateway forgets it where it frames an error for a stream.
  if (!frame) setChallenge(answering, error);
  for (const [name, value] of Object.entries(error.headers)) {
    response.setHeader(name, value);
  }
  const json = statusJson(answering, error);
  // As bytes: Node would write the head of a text in UTF-8, too.
  const body = Buffer.from(frame ? frame(json) : json);
  const answer = {
    status: httpStatusOf(error),
    contentType: 'application/json',
    body,
  };
  await send(
    answering,
    answer,
    trailersOf(answering, { trailer: error.metadata }),
  );
}

/** The google.rpc.Status of an error in JSON, with the details that the server
 * sent along in binary form. */
export function statusJson(
  { messages }: Pick<Answering, 'messages'>,
  { code, details: message, metadata }: RpcError,
): string {
  const details = detailsOf(metadata);
  if (details.length > 0) {
    const binary = create(StatusSchema, { code, message, details });
    return messages.writeStatus(toBinary(StatusSchema, binary));
  }
  return statusText({ code, message });
}

// The code and the message stand in headers too, which every client of gRPC
// reads. Only the details are in these bytes alone.
function detailsOf(metadata: Metadata) {
  const [bytes] = metadata.get('grpc-status-details-bin');
  if (bytes === undefined || typeof bytes === 'string') return [];
  try {
    return fromBinary(StatusSchema, bytes).details;
  } catch {
    return [];
  }
}

// HTTP asks for a challenge beside a 401. grpc-gateway takes the message for one.
function setChallenge(
  { response, settings }: Answering,
  { code, details, header, metadata }: RpcError,
): void {
  if (code !== status.UNAUTHENTICATED) return;
  const name = 'www-authenticate';
  const [own] = [...header.get(name), ...metadata.get(name)];
  const isCompatible = settings.mode === 'grpc-gateway';
  const challenge = isCompatible
    ? asHeader(details)
    : (own?.toString() ?? 'Bearer');
  const isLegal = /^[\t -~\x80-\xff]*$/.test(challenge);
  response.setHeader('WWW-Authenticate', isLegal ? challenge : 'Bearer');
}

// As Go writes any text into a header: in UTF-8 and on one line. Node takes a
// character for each byte.
function asHeader(text: string): string {
  const line = text.replace(/[\r\n]/g, ' ').trim();
  return Buffer.from(line).toString('latin1');
}
