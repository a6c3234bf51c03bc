// A whole answer: its head and its body in one write.
import type { UnaryAnswer } from '../backend/backend.ts';
import { announceTrailers, setHeaders, trailersOf } from './answer-headers.ts';
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
}

/** Answers with the one message of a call. */
export function writeAnswer(
  exchange: Exchange,
  answer: UnaryAnswer,
): Promise<void> {
  const written = exchange.messages.write(exchange.route, answer.message);
  setHeaders(exchange, answer.header);
  const trailers = trailersOf(exchange, answer.trailer);
  return send(exchange, { status: 200, ...written }, trailers);
}

/** Sends an answer, compressed where the client takes it and it helps. */
export async function send(
  answering: Answering,
  { status, contentType, body }: WholeAnswer,
  trailers: [string, string][],
): Promise<void> {
  const { request, response } = answering;
  let bytes = body;
  if (
    Buffer.byteLength(body) >= COMPRESSED_FROM_BYTES &&
    isCompressible(contentType)
  ) {
    response.appendHeader('Vary', 'Accept-Encoding');
    const encoding = chooseEncoding(request);
    if (encoding) {
      bytes = await compress(encoding, body);
      response.setHeader('Content-Encoding', encoding);
    }
  }
  linger(answering);
  // Trailers follow the last chunk of a body, so such a body has no length.
  if (!announceTrailers(answering, trailers)) {
    response.setHeader('Content-Length', Buffer.byteLength(bytes));
  }
  // Node knows no name for this one, and would write "unknown".
  if (status === 499) response.statusMessage = 'Client Closed Request';
  response.writeHead(status, { 'Content-Type': contentType });
  // A head that waits for the body goes out in the same write.
  if (trailers.length === 0) return void response.end(bytes);
  response.write(bytes);
  response.addTrailers(trailers);
  response.end();
}
