// A whole answer: its head and its body in one write.
import type { UnaryAnswer } from '../backend/backend.ts';
import { announced, headerLines, trailersOf } from './answer-headers.ts';
import {
  COMPRESSED_FROM_BYTES,
  chooseEncoding,
  compress,
  isCompressible,
} from './content-encoding.ts';
import type { Answering, Exchange } from './exchange.ts';
import { linger } from './linger.ts';

/** What is sent, trailers aside. */
export interface WholeAnswer {
  status: number;
  contentType: string;
  body: string | Uint8Array;
  /** Further headers, names and values in turns. */
  headers?: string[];
}

/** Answers with the one message of a call.
 * @returns when the answer is out; undefined if it is already */
export function writeAnswer(
  exchange: Exchange,
  answer: UnaryAnswer,
): Promise<void> | undefined {
  const { messages, route } = exchange;
  const { contentType, body } = messages.write(route, answer.message);
  const headers = headerLines(exchange, answer);
  const trailers = trailersOf(exchange, answer);
  return send(exchange, { status: 200, contentType, body, headers }, trailers);
}

/** Sends an answer, compressed where the client takes it and it helps.
 * @returns when the answer is out; undefined if it is already */
export function send(
  answering: Answering,
  { status, contentType, body, headers = [] }: WholeAnswer,
  trailers: [string, string][],
): Promise<void> | undefined {
  const length = Buffer.byteLength(body);
  const mayCompress =
    length >= COMPRESSED_FROM_BYTES && isCompressible(contentType);
  if (mayCompress) vary(answering, headers);
  const encoding = mayCompress ? chooseEncoding(answering.request) : undefined;
  headers.push('Content-Type', contentType);
  if (encoding === undefined) {
    write(answering, status, headers, body, length, trailers);
    return undefined;
  }
  headers.push('Content-Encoding', encoding);
  return compress(encoding, body).then((bytes) =>
    write(answering, status, headers, bytes, bytes.length, trailers),
  );
}

// Headers of a list take the place of those that are set: only this one is added.
function vary({ response }: Answering, headers: string[]): void {
  const name = 'Accept-Encoding';
  if (response.hasHeader('Vary')) response.appendHeader('Vary', name);
  else headers.push('Vary', name);
}

function write(
  answering: Answering,
  status: number,
  headers: string[],
  body: string | Uint8Array,
  length: number,
  trailers: [string, string][],
): void {
  const { response } = answering;
  linger(answering);
  // Trailers follow the last chunk of a body, so such a body has no length.
  if (trailers.length > 0) headers.push('Trailer', announced(trailers));
  else headers.push('Content-Length', String(length));
  // Node knows no name for this one, and would write "unknown".
  if (status === 499) response.statusMessage = 'Client Closed Request';
  response.writeHead(status, headers);
  // A head that waits for the body goes out in the same write.
  if (trailers.length === 0) return void response.end(body);
  response.write(body);
  response.addTrailers(trailers);
  response.end();
}
