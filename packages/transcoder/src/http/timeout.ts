// The header Grpc-Timeout, and the point in time at which a call must be over.
import { status } from '@grpc/grpc-js';
import { RpcError } from '../rpc-error.ts';
import type { Mode } from '../settings.ts';

const MILLISECONDS: Readonly<Record<string, number>> = {
  H: 3_600_000,
  M: 60_000,
  S: 1_000,
  m: 1,
  u: 1e-3,
  n: 1e-6,
};

// Timers count milliseconds with 31 bits, a little under 25 days; more fires at
// once. gRPC sends so much time in seconds, rounded up: whole ones stay within.
const LONGEST_MS = Math.floor((2 ** 31 - 1) / 1_000) * 1_000;

// grpc-gateway takes nothing at all and 0 for "no timeout", and any number that
// fits into 64 bits.
function askedMs(header: string, mode: Mode): number | undefined {
  if (mode === 'spec') return parseTimeout(header);
  if (header === '' || /^0+[HMSmun]$/.test(header)) return undefined;
  const isLong = /^\d{9,}[HMSmun]$/.test(header);
  const fits = isLong && BigInt(header.slice(0, -1)) < 2n ** 64n;
  return fits ? LONGEST_MS : parseTimeout(header);
}

/** Reads a duration as gRPC writes it: up to eight digits and a unit.
 * @returns milliseconds
 * @throws RpcError INVALID_ARGUMENT */
export function parseTimeout(text: string): number {
  const unit = MILLISECONDS[text.slice(-1)];
  const amount = text.slice(0, -1);
  if (unit === undefined || !/^\d{1,8}$/.test(amount)) {
    throw new RpcError(
      status.INVALID_ARGUMENT,
      'The header Grpc-Timeout must be one to eight digits and a unit out of ' +
        'H, M, S, m, u and n, such as 500m.',
    );
  }
  return Math.min(Number(amount) * unit, LONGEST_MS);
}

/** When a call ends: after the client's timeout or the gateway's own, whichever
 * is shorter.
 * @param ownMs undefined for a call that may go on for ever */
export function deadlineOf(
  header: string | undefined,
  ownMs: number | undefined,
  mode: Mode,
): Date | undefined {
  const asked = header === undefined ? undefined : askedMs(header, mode);
  if (asked === undefined && ownMs === undefined) return undefined;
  const ms = Math.min(asked ?? LONGEST_MS, ownMs ?? LONGEST_MS);
  return new Date(Date.now() + ms);
}
