// What the transcoder asks of a gRPC server: messages as bytes, nothing parsed.
import type { Metadata } from '@grpc/grpc-js';

/** How one call is made. */
export interface CallOptions {
  metadata: Metadata;
  /** When the call ends with DEADLINE_EXCEEDED; undefined for never. */
  deadline: Date | undefined;
  /** Cancels the call when it aborts. */
  signal: AbortSignal;
}

/** The answer of a unary call. */
export interface UnaryAnswer {
  header: Metadata;
  message: Uint8Array;
  trailer: Metadata;
}

/** The answer of a call that streams in any direction. */
export interface StreamAnswer {
  /** Settles at the first header, message or end, whichever is first. Rejects
   * with an RpcError if the call ends before any message. */
  header: Promise<Metadata>;
  /** Messages are read from the server as they are asked for here, and a bounded
   * number of bytes ahead. Stopping early cancels the call.
   * Throws an RpcError where the call ends with an error. */
  messages: AsyncIterable<Uint8Array>;
  /** Settles at the end: after `messages`, whatever the status was. */
  trailer: Promise<Metadata>;
}

/** A gRPC server, or something that behaves like one. */
export interface Backend {
  /** Makes a call with one message each way.
   * @param path "/package.Service/Method"
   * @throws RpcError for every status but OK */
  unary(
    path: string,
    message: Uint8Array,
    options: CallOptions,
  ): Promise<UnaryAnswer>;
  /** Makes any other call. A message is taken from `messages` when the server
   * has room for it; where that throws, the call is cancelled. */
  stream(
    path: string,
    messages: AsyncIterable<Uint8Array>,
    options: CallOptions,
  ): StreamAnswer;
  /** Ends the connection. */
  close(): void;
}
