// The body of a request, decompressed, and no longer than is allowed.
import type { IncomingMessage } from 'node:http';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { status } from '@grpc/grpc-js';
import type { Body } from '../messages/messages.ts';
import { RpcError } from '../rpc-error.ts';
import type { Answering } from './exchange.ts';
import { sendContinue } from './expectation.ts';

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  deflate: () => createInflate(),
  br: () => createBrotliDecompress(),
};

const ALREADY_READ =
  'Something has read the body of the request before the transcoder: ' +
  'put the transcoder before the parsers of bodies.';

/** Reads a whole body.
 * @returns undefined where the request has none
 * @throws RpcError for one that is too long, too slow or badly compressed */
export async function readBody(
  answering: Answering,
): Promise<Body | undefined> {
  const { request, settings, isForm } = answering;
  if (!hasBody(request) || isForm) return undefined;
  // A framework's own parser would leave nothing but silence.
  if (request.readableEnded) throw new Error(ALREADY_READ);
  const { bodyBytes, requestMs } = settings.limits;
  // Nothing is compressed to more than it was, but for a few bytes.
  if (Number(request.headers['content-length']) > bodyBytes) {
    throw tooLarge(bodyBytes);
  }
  const contentType = request.headers['content-type'];
  const stream = bodyStream(answering);
  const bytes = stream === request ? await atHand(request) : undefined;
  if (bytes !== undefined) {
    if (bytes.length > bodyBytes) throw tooLarge(bodyBytes);
    return { bytes, contentType };
  }
  try {
    const bytes = await collect(stream, bodyBytes, requestMs);
    return { bytes, contentType };
  } finally {
    // A decoder has buffers of its own. The request itself is its client's.
    if (stream !== request) stream.destroy();
  }
}

/** The body as it comes, with no limit as a whole. `bodyError` tells what its
 * errors mean.
 * @throws RpcError for an unknown compression */
export function bodyStream({ request, response }: Answering): Readable {
  const encoding = request.headers['content-encoding']?.trim().toLowerCase();
  if (encoding === undefined || encoding === '' || encoding === 'identity') {
    sendContinue(request, response);
    return request;
  }
  const createDecoder = Object.hasOwn(DECODERS, encoding)
    ? DECODERS[encoding]
    : undefined;
  if (!createDecoder) throw unknownEncoding();
  sendContinue(request, response);
  return decoded(request, createDecoder());
}

/** Whether a request says that a body follows its head. */
export function hasBody({ headers }: IncomingMessage): boolean {
  const length = headers['content-length'];
  return (
    headers['transfer-encoding'] !== undefined ||
    (length !== undefined && Number(length) > 0)
  );
}

/** The error of a body, or of one message of a stream. */
export function tooLarge(limit: number): RpcError {
  const details = `The body must not be longer than ${limit} bytes.`;
  return new RpcError(status.RESOURCE_EXHAUSTED, details, { httpStatus: 413 });
}

/** The error of a body that does not come, or not in time. */
export function tooSlow(milliseconds: number): RpcError {
  const details = `The body did not arrive within ${milliseconds} ms.`;
  return new RpcError(status.DEADLINE_EXCEEDED, details, { httpStatus: 408 });
}

/** What a stream of bodyStream failed of. */
export function bodyError(error: unknown): RpcError {
  if (error instanceof RpcError) return error;
  // Node gives what its decoders find codes of their own.
  const code = String(Object(error).code);
  if (/^(Z_|ERR_BROTLI|ERR__|ERR_ZLIB|BROTLI)/.test(code)) {
    const details = 'The body is not what its Content-Encoding says it is.';
    return new RpcError(status.INVALID_ARGUMENT, details);
  }
  return new RpcError(status.CANCELLED, 'The client has gone.');
}

// `pipe` holds the client back where the decoder's reader is slow, and it leaves
// the request alone where the decoder fails: the client still gets its answer.
function decoded(request: IncomingMessage, decoder: Transform): Readable {
  request.once('error', (error) => decoder.destroy(error));
  decoder.once('error', () => request.unpipe(decoder));
  return request.pipe(decoder);
}

function unknownEncoding(): RpcError {
  const known = Object.keys(DECODERS).join(', ');
  return new RpcError(
    status.INVALID_ARGUMENT,
    `The header Content-Encoding must be one of ${known}.`,
    { httpStatus: 415, headers: { 'Accept-Encoding': known } },
  );
}

// A small body comes in one packet with its head, which Node has parsed to the end
// as soon as it is through with this request's event. To listen for its parts, and
// to set a timer for them, takes a tenth of such a request.
async function atHand(request: IncomingMessage): Promise<Buffer | undefined> {
  await undefined;
  if (!request.complete || request.readableFlowing !== null) return undefined;
  const bytes: unknown = request.read();
  return Buffer.isBuffer(bytes) ? bytes : undefined;
}

// Gathers a stream that is short enough. Its bytes are counted as they come, so a
// small body that unfolds into a huge one is refused before it fills the memory.
function collect(
  stream: Readable,
  limit: number,
  milliseconds: number,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const timer = setTimeout(() => stop(tooSlow(milliseconds)), milliseconds);
    const onData = (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) stop(tooLarge(limit));
      else chunks.push(chunk);
    };
    const stop = (error: RpcError) => {
      clearTimeout(timer);
      stream.off('data', onData);
      stream.pause();
      reject(error);
    };
    stream.on('data', onData);
    stream.once('error', (error) => stop(bodyError(error)));
    stream.once('end', () => {
      clearTimeout(timer);
      resolve(
        chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks),
      );
    });
  });
}
