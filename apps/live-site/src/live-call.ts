// What is known of one call through the gateway: its side of HTTP and JSON, which
// the browser has seen, and its side of gRPC, which the site's server has seen.
import type { MessageJson } from '@polyglot-grpc/wire/message-json';

/** The languages of the servers that can be called. */
export const LANGUAGES = ['typescript', 'python'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What calls there are: one answer, or several. */
export const KINDS = ['unary', 'stream'] as const;
export type Kind = (typeof KINDS)[number];

/** What a reader chooses. */
export interface Choice {
  language: Language;
  kind: Kind;
  name: string;
  greeting: string;
}

/** A server as `/api/servers.json` tells of it. */
export type ServerState = 'serving' | 'ended' | 'no-python';

/** By language. A static host has a file without any. */
export type ServerStates = Partial<Record<Language, ServerState>>;

/** Several values of one name are several headers. */
export interface Header {
  name: string;
  value: string;
}

export interface LiveCall {
  http: HttpCall;
  /** Undefined where the gateway made no call. */
  grpc?: GrpcCall;
}

/** The call as the browser made it. */
export interface HttpCall {
  method: string;
  path: string;
  /** JSON that was sent. */
  body?: string;
  status: number;
  headers: Header[];
  /** Lines of JSON: one, or one for each message of a stream. */
  lines: Line[];
}

export interface Line {
  text: string;
  /** Milliseconds from the call to its arrival; a recording has none. */
  at?: number;
}

/** The call as the gateway made it. */
export interface GrpcCall {
  path: string;
  metadata: Header[];
  requests: MessageJson[];
  header: Header[];
  responses: MessageJson[];
  trailer: Header[];
  status: { code: number; name: string; details: string };
}
