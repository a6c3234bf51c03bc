// The flags that say how requests are answered, and what they may be at most.
import type { ServerLimits } from '../http/gateway-server.ts';
import {
  DEEPEST,
  defaults,
  type Settings,
  settingChecks,
} from '../settings.ts';
import type { Typed } from './parse-flags.ts';
import { UsageError } from './usage-error.ts';

/** Reads the settings of the transcoder.
 * @throws UsageError naming the flag that is wrong */
export function readSettings(typed: Typed): Settings {
  return {
    mode: readMode(typed),
    strict: typed.has('strict'),
    unannotated: typed.has('unannotated'),
    openapi: typed.has('openapi'),
    json: {
      protoNames: typed.has('proto-names'),
      enumNumbers: typed.has('enum-numbers'),
      omitDefaults: typed.has('omit-defaults'),
    },
    limits: {
      bodyBytes: typed.number('max-body-bytes'),
      bodyValues: typed.number('max-body-values'),
      depth: typed.number('max-depth', [1, DEEPEST]),
      queryParameters: typed.number('max-query-parameters'),
      requestMs: typed.number('request-ms'),
    },
    corsOrigins: readOrigins(typed),
  };
}

/** Reads the limits of the server.
 * @throws UsageError naming the flag that is wrong */
export function readServerLimits(typed: Typed): ServerLimits {
  return {
    headerBytes: typed.number('max-header-bytes'),
    headersMs: typed.number('headers-ms'),
    idleMs: typed.number('idle-ms'),
    stalledMs: typed.number('stalled-ms'),
    connections: typed.number('max-connections'),
    pipelinedRequests: typed.number('max-pipelined-requests'),
  };
}

function readMode(typed: Typed): Settings['mode'] {
  const mode = typed.text('compat') ?? defaults.mode;
  if (mode === 'grpc-gateway' || mode === 'spec') return mode;
  throw new UsageError(`--compat takes grpc-gateway, not "${mode}".`);
}

function readOrigins(typed: Typed): string[] {
  const origins = typed.texts('cors-origin');
  const fault = settingChecks.corsOrigins(origins);
  if (fault === undefined) return origins;
  throw new UsageError(`--cors-origin must be ${fault}.`);
}
