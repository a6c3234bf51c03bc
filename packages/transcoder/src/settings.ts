// Everything that can be chosen, with the defaults that the README documents.
import {
  checkOptions,
  isAnything,
  isBoolean,
  isCount,
  isMilliseconds,
  onlySet,
} from './check-options.ts';

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
  /** Values in the JSON of a body, and of one message of a stream: the whole, the
   * members of its objects, and the elements of its arrays. */
  bodyValues: number;
  /** Levels of nesting in JSON and in the names of query parameters; 500 at
   * most. */
  depth: number;
  /** Parameters of a query. */
  queryParameters: number;
  /** Milliseconds in which a body must arrive, and from the headers to the answer
   * of a call that does not stream. Of one that does, the longest silence while
   * the client sends. */
  requestMs: number;
}

/** What one transcoder does, all defaults filled in. */
export interface Settings {
  mode: Mode;
  /** Refuses unknown query parameters and unknown fields of a body. */
  strict: boolean;
  /** Serves methods without annotations as POST /pkg.Service/Method. */
  unannotated: boolean;
  /** Serves an OpenAPI document at /openapi.json, and Swagger UI at /swagger-ui/
   * where the package swagger-ui-dist is installed. */
  openapi: boolean;
  json: JsonSettings;
  limits: Limits;
  /** Origins that may read answers in a browser; none by default. */
  corsOrigins: readonly string[];
}

export const defaults: Settings = {
  mode: 'spec',
  strict: false,
  unannotated: false,
  openapi: false,
  json: { protoNames: false, enumNumbers: false, omitDefaults: false },
  limits: {
    bodyBytes: 4 * 1024 * 1024,
    bodyValues: 200_000,
    depth: 100,
    queryParameters: 1_000,
    requestMs: 60_000,
  },
  corsOrigins: [],
};

/** Settings as they are given: all may be left out. */
export interface GivenSettings
  extends Partial<Omit<Settings, 'json' | 'limits'>> {
  json?: Partial<JsonSettings>;
  limits?: Partial<Limits>;
}

/** What each setting may be. */
export const settingChecks = {
  mode: (value: unknown) =>
    value === 'spec' || value === 'grpc-gateway'
      ? undefined
      : "'spec' or 'grpc-gateway'",
  strict: isBoolean,
  unannotated: isBoolean,
  openapi: isBoolean,
  json: isAnything,
  limits: isAnything,
  corsOrigins: (value: unknown) =>
    Array.isArray(value) && value.every(isOrigin)
      ? undefined
      : "a list of origins such as 'https://example.com', or ['*']",
};

/** Fills in the defaults.
 * @throws OptionError for a part of `json` or `limits` that cannot be */
export function readSettings(given: GivenSettings): Settings {
  const { json = {}, limits = {} } = given;
  checkOptions('json', json, {
    protoNames: isBoolean,
    enumNumbers: isBoolean,
    omitDefaults: isBoolean,
  });
  checkOptions('limits', limits, {
    bodyBytes: isCount,
    bodyValues: isCount,
    depth: isDepth,
    queryParameters: isCount,
    requestMs: isMilliseconds,
  });
  return {
    mode: given.mode ?? defaults.mode,
    strict: given.strict ?? defaults.strict,
    unannotated: given.unannotated ?? defaults.unannotated,
    openapi: given.openapi ?? defaults.openapi,
    json: { ...defaults.json, ...onlySet(json) },
    limits: { ...defaults.limits, ...onlySet(limits) },
    corsOrigins: given.corsOrigins ?? defaults.corsOrigins,
  };
}

// Each level takes a part of the stack, which Node has 1 MB of.
function isDepth(value: unknown): string | undefined {
  const isShallow = isCount(value) === undefined && Number(value) <= DEEPEST;
  return isShallow ? undefined : `a whole number from 1 to ${DEEPEST}`;
}

/** The most that `limits.depth` can be. */
export const DEEPEST = 500;

// As a browser sends it: no path, not even a slash.
function isOrigin(value: unknown): boolean {
  if (value === '*') return true;
  return typeof value === 'string' && URL.canParse(value)
    ? new URL(value).origin === value
    : false;
}
