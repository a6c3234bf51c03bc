// The gateways that the fuzz sends its requests to: a program of its own, so that
// its crash is noticed, and its memory is no one else's.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startGateway } from '../testing/start-gateway.ts';

/** What the program says: first where it listens, then on each message of its
 * parent how much memory it holds. */
export type Report =
  | { kind: 'listening'; spec: number; compat: number }
  | { kind: 'memory'; bytes: number; faults: string[] };

await using spec = await startGateway();
await using compat = await startGateway({ mode: 'grpc-gateway' });
setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');
const parent = Promise.withResolvers<void>();
process.on('disconnect', () => parent.resolve());
process.on('message', () => {
  if (typeof collect === 'function') collect();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  const faults = [...spec.faults, ...compat.faults].map(String);
  tell({ kind: 'memory', bytes: heapUsed + external + arrayBuffers, faults });
});
tell({ kind: 'listening', spec: spec.port, compat: compat.port });
await parent.promise;

function tell(report: Report): void {
  process.send?.(report);
}
