// The header Grpc-Timeout, and the point in time at which a call must be over.
import { status } from '@grpc/grpc-js';
import { RpcError } from '../rpc-error.ts';

const MILLISECONDS: Readonly<Record<string, number>> = {
  H: 3_600_000,
  M: 60_000,
  S: 1_000,
  m: 1,
  u: 1e-3,
  n: 1e-6,
};

// Timers count with 32 bits: a little under 25 days.
const LONGEST_MS = 2 ** 31 - 1;

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
): Date | undefined {
  const asked = header === undefined ? undefined : parseTimeout(header);
  if (asked === undefined && ownMs === undefined) return undefined;
  const ms = Math.min(asked ?? LONGEST_MS, ownMs ?? LONGEST_MS);
  return new Date(Date.now() + ms);
}
