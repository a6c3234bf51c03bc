// Everything that can be chosen, with the defaults that the README documents.

/** `spec` follows google/api/http.proto; `grpc-gateway` answers as grpc-gateway
 * v2 does where the two differ. */
export type Mode = 'spec' | 'grpc-gateway';

/** How messages are written as JSON. */
export interface JsonSettings {
  /** Names as in the .proto file instead of lowerCamelCase. */
  protoNames: boolean;
  /** Enums as numbers instead of names. */
  enumNumbers: boolean;
  /** Leaves out fields that have their default value. */
  omitDefaults: boolean;
}

/** What a request may be at most. */
export interface Limits {
  /** Bytes of a body after decompression, and of one message of a stream. */
  bodyBytes: number;
  /** Levels of nesting in JSON and in the names of query parameters. */
  depth: number;
  /** Parameters of a query. */
  queryParameters: number;
  /** Milliseconds from the first byte of a request to its last. */
  requestMs: number;
}

/** What one transcoder does, all defaults filled in. */
export interface Settings {
  mode: Mode;
  /** Refuses unknown query parameters and unknown fields of a body. */
  strict: boolean;
  /** Serves methods without annotations as POST /pkg.Service/Method. */
  unannotated: boolean;
  json: JsonSettings;
  limits: Limits;
  /** Origins that may read answers in a browser; none by default. */
  corsOrigins: readonly string[];
}

export const defaults: Settings = {
  mode: 'spec',
  strict: false,
  unannotated: false,
  json: { protoNames: false, enumNumbers: false, omitDefaults: false },
  limits: {
    bodyBytes: 4 * 1024 * 1024,
    depth: 100,
    queryParameters: 1_000,
    requestMs: 60_000,
  },
  corsOrigins: [],
};
