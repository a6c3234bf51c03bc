// h2load, the load generator of nghttp2: one message, sent again and again. It
// knows HTTP/2 and nothing of gRPC, so its counts are held against an answer
// that a real client got.

/** How much of a load runs at once. */
export interface Regime {
  connections: number;
  /** Calls in flight on each connection. */
  streams: number;
}

/** What a run of h2load did. */
export interface LoadRun {
  /** Requests that were to be made; of a timed run, those that ended in time. */
  requests: number;
  /** Requests answered with HTTP status 200, whatever gRPC's status was. */
  succeeded: number;
  seconds: number;
  /** Bytes of messages with their frame heads, without HTTP/2's own. */
  dataBytes: number;
}

/** The name of a regime: `4×32` for 4 connections with 32 streams each. */
export function nameOf({ connections, streams }: Regime): string {
  return `${connections}×${streams}`;
}

/** The command line of h2load for one method and one message.
 * @param length a number of requests, or a time after which it is cut
 * @param files one with the message in gRPC's frame, and one to be written with
 *   a line for each request */
export function h2loadCommand(
  { connections, streams }: Regime,
  length: { requests: number } | { seconds: number },
  url: string,
  { bodyFile, logFile }: { bodyFile: string; logFile?: string | undefined },
): string[] {
  return [
    'h2load',
    ...['--clients', String(connections)],
    ...['--max-concurrent-streams', String(streams)],
    ...('requests' in length
      ? ['--requests', String(Math.max(length.requests, connections))]
      : ['--duration', `${Math.round(length.seconds * 1_000)}ms`]),
    ...['--data', bodyFile],
    ...(logFile === undefined ? [] : ['--log-file', logFile]),
    ...['--header', 'content-type: application/grpc'],
    ...['--header', 'te: trailers'],
    url,
  ];
}

/** Reads what h2load printed.
 * @throws Error with all of it if the counts are not there */
export function readH2load(output: string): LoadRun {
  const number = (pattern: RegExp) => {
    const [, digits] = output.match(pattern) ?? [];
    if (digits !== undefined) return Number(digits);
    throw new Error(`h2load did not say what it did:\n${output}`);
  };
  return {
    requests: number(/^requests: (\d+) total/m),
    succeeded: number(/^requests: .* (\d+) succeeded/m),
    seconds: secondsOf(output.match(/^finished in ([\d.]+)(us|ms|s|m|h)\b/m)),
    dataBytes: number(/^traffic: .* [\d.]+\w*B \((\d+)\) data$/m),
  };
}

/** Reads from a log of h2load how long a share of its requests took at most, in
 * milliseconds: with 0.99, all but the slowest hundredth.
 * @throws Error if the log names no request */
export function latencyOf(log: string, share: number): number {
  const microseconds = log
    .trim()
    .split('\n')
    .map((line) => Number(line.split('\t')[2]))
    .sort((a, b) => a - b);
  const at = microseconds[Math.ceil(microseconds.length * share) - 1];
  if (at === undefined || Number.isNaN(at)) {
    throw new Error(`h2load logged no request: "${log.slice(0, 80)}"`);
  }
  return at / 1_000;
}

const UNITS: Record<string, number> = {
  us: 1e-6,
  ms: 1e-3,
  s: 1,
  m: 60,
  h: 3_600,
};

function secondsOf(found: RegExpMatchArray | null): number {
  const [, value, unit = ''] = found ?? [];
  return Number(value) * (UNITS[unit] ?? Number.NaN);
}
