// Milliseconds, in which JavaScript counts, as the Duration that a message has.
import type { Duration__Output } from '@stubs/deadlines/proto-loader/google/protobuf/Duration.ts';

export type Duration = Duration__Output;

export function durationOf(ms: number): Duration {
  const seconds = String(Math.trunc(ms / 1_000));
  return { seconds, nanos: Math.trunc(ms % 1_000) * 1_000_000 };
}

export function millisecondsOf({ seconds, nanos }: Duration): number {
  return Number(seconds) * 1_000 + nanos / 1_000_000;
}
