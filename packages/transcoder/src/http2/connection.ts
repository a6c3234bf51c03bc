// What a client asks of one connection of HTTP/2, whoever frames it.
import type { Duplex } from 'node:stream';

/** Names and values by turns, names in lower case: ["te", "trailers"]. */
export type HeaderList = readonly string[];

/** What a request tells as it goes on. Nothing comes after `end`, nor after the
 * request was cancelled, and nothing comes before `request` has returned. */
export interface ResponseListener {
  /** The first block of headers, ":status" among them. A block of an interim
   * response (1xx) is left out. */
  headers(list: HeaderList): void;
  /** Bytes of the body. They count as read at once: the window opens again. */
  data(chunk: Buffer): void;
  /** The block of headers after the body. */
  trailers(list: HeaderList): void;
  /** The server has ended its response, or something went wrong. */
  end(failure?: StreamFailure): void;
}

/** Why a response did not end as it should. */
export interface StreamFailure {
  /** The code of a RST_STREAM that came, or that had to be sent; undefined where
   * the connection was lost. */
  code: number | undefined;
  /** What happened, for an operator. */
  message: string;
  /** Whether the server has certainly not acted on the request, so that it may
   * be sent again: it was refused, lies beyond the last stream of a GOAWAY, or
   * was never written. */
  isUnprocessed: boolean;
}

/** What a connection tells. */
export interface ConnectionEvents {
  /** The server's first SETTINGS have come: it does speak HTTP/2. */
  ready(): void;
  /** No new requests may follow here: a GOAWAY has come, or the connection is
   * lost. Comes once, before the requests that end by it are told. Those that the
   * server has taken may go on. Only `closed` comes after it. */
  goingAway(): void;
  /** It is over, and every request has been told so before. Comes once, after
   * `goingAway`, whether or not `ready` has come.
   * @param reason undefined after `drain` and `destroy` */
  closed(reason?: Error): void;
}

/** One connection. */
export interface Connection {
  /** Requests that have not ended, those that wait for room among them. The
   * socket keeps the process alive while there are any, and only then. */
  readonly openRequests: number;
  /** Sends a request in one piece, or as soon as MAX_CONCURRENT_STREAMS and the
   * windows of flow control allow. It is a POST; its other pseudo-headers and all
   * that never changes were given when the connection was opened.
   * @param path few ones that come again and again
   * @param headers those of this request alone
   * @param body all of it */
  request(
    path: string,
    headers: HeaderList,
    body: Buffer,
    listener: ResponseListener,
  ): OpenRequest;
  /** Resolves when the server has answered, and rejects when the connection
   * closes before that. */
  ping(): Promise<void>;
  /** Closes once the open requests have ended; no new ones may follow. */
  drain(): void;
  /** Closes at once. Open requests end with a failure.
   * @param reason what they are told */
  destroy(reason?: Error): void;
}

/** A request that has not ended. */
export interface OpenRequest {
  /** Resets the stream with CANCEL. The listener hears nothing more. */
  cancel(): void;
}

/** What is the same in every request of a connection. */
export interface CommonHead {
  scheme: 'http' | 'https';
  authority: string;
  /** Regular headers: "te", "content-type", "user-agent" and so on. */
  headers: HeaderList;
}

/** Begins HTTP/2 on a socket that is connected, TLS included. */
export type OpenConnection = (
  socket: Duplex,
  head: CommonHead,
  events: ConnectionEvents,
) => Connection;

/** Bytes of a block of headers, each with an overhead of 32, that a server may
 * send: what SETTINGS_MAX_HEADER_LIST_SIZE says. More fails its request. */
export const HEADER_BYTES = 64 * 1024;
/** Bytes of a body that a server may send without being asked for more, on each
 * stream and on the whole connection. */
export const STREAM_WINDOW = 1024 * 1024;
export const CONNECTION_WINDOW = 8 * 1024 * 1024;
