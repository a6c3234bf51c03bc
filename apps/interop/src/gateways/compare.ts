// Finds where two gateways answer one corpus otherwise, and why.
import type { Mode } from '@polyglot-grpc/transcoder';
import { type Answer, differingParts } from './answer.ts';
import {
  everywhere,
  type KnownDifference,
  knownDifferences,
  type Pair,
} from './known-differences.ts';
import type { GatewayRequest } from './request.ts';

/** What became of a corpus in one mode. */
export interface Comparison {
  /** Requests that no known difference explains, in words. */
  unknown: string[];
  /** Each known difference that occurs, by its id. */
  known: Map<string, Occurrence>;
  /** How many requests are answered otherwise, but for what differs everywhere. */
  differing: number;
}

interface Occurrence {
  /** The pair of answers that differs in the fewest parts, and is the shortest; of
   * those that the difference is to be shown by, if there are any. */
  example: Pair;
  /** Whether it is one of those. */
  chosen: boolean;
  /** Those that this is the reason for. */
  parts: string[];
  /** How many requests it concerns. */
  count: number;
}

/** Compares answers, in the order of their requests. */
export function compare(
  mode: Mode,
  corpus: readonly GatewayRequest[],
  ofGo: readonly Answer[],
  ofOurs: readonly Answer[],
): Comparison {
  const rows = knownDifferences.filter(({ modes }) => modes.includes(mode));
  const unknown: string[] = [];
  const known: Comparison['known'] = new Map();
  let differing = 0;
  for (const [index, request] of corpus.entries()) {
    const pair = { request, go: ofGo[index] ?? {}, ours: ofOurs[index] ?? {} };
    const reasons = new Map<string, string | undefined>();
    for (const part of differingParts(pair.go, pair.ours)) {
      reasons.set(part, rows.find((row) => explains(row, pair, part))?.id);
    }
    const names = new Set(reasons.values());
    if ([...names].some((id) => !everywhere.includes(id ?? ''))) differing += 1;
    if ([...reasons.values()].includes(undefined)) {
      unknown.push(describe(pair, reasons));
    }
    for (const id of names) {
      const row = rows.find((row) => row.id === id);
      if (id === undefined || row === undefined) continue;
      const parts = [...reasons].flatMap(([part, why]) =>
        why === id ? [part] : [],
      );
      const before = known.get(id);
      const chosen = row.shownBy?.test(request.name) ?? false;
      const found = { example: pair, chosen, parts, count: 1 };
      known.set(id, before ? shorter(before, found) : found);
    }
  }
  return { unknown, known, differing };
}

function shorter(one: Occurrence, other: Occurrence): Occurrence {
  const [shortest] = [one, other].sort((a, b) => length(a) - length(b));
  return { ...(shortest ?? one), count: one.count + other.count };
}

function length({ example, chosen, parts }: Occurrence): number {
  const { request, go, ours } = example;
  const all = differingParts(go, ours).length + parts.length;
  const written = JSON.stringify([request.path, go, ours]).length;
  return (chosen ? 0 : 1e9) + all * 10_000 + written;
}

function explains(row: KnownDifference, pair: Pair, part: string): boolean {
  const { requests, parts = /./, when = () => true } = row;
  return requests.test(pair.request.name) && parts.test(part) && when(pair);
}

function describe(
  { request, go, ours }: Pair,
  reasons: Map<string, string | undefined>,
): string {
  const parts = [...reasons].flatMap(([part, id]) =>
    id === undefined
      ? [`  ${part}: Go ${short(go[part])}, ours ${short(ours[part])}`]
      : [],
  );
  const { name, method, path } = request;
  return [`${name} (${method} ${short(path)})`, ...parts].join('\n');
}

function short(text: string | undefined): string {
  if (text === undefined) return 'has none';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
