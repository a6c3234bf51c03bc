// Sends the gateway requests that nobody would think of:
//
//   npm run fuzz -- [--requests 1000000] [--seed NUMBER]
//
// The seed is printed: the same seed sends the same requests again.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { Connection } from './connection.ts';
import { type Aim, type Property, properties } from './properties.ts';
import { RunningTarget } from './running-target.ts';
import { serviceSets } from './service-sets.ts';

/** Bytes that the gateways may hold more after all requests than before. */
const GROWTH = 64 * 1024 * 1024;

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
  },
});
const requests = wholeNumber('--requests', values.requests);
const seed = wholeNumber('--seed', values.seed);
console.log(`${requests} requests from seed ${seed}.`);

await using target = await RunningTarget.start();
// Compiled code and caches are there after the first thousand.
await all(1_000, seed + 1);
const before = await target.inspect();
const started = performance.now();
await all(requests, seed);
const seconds = Math.round((performance.now() - started) / 1_000);
const after = await target.inspect();
const growth = after.bytes - before.bytes;
if (after.faults.length > 0) throw new Error(after.faults.join('\n'));
if (growth > GROWTH) throw new Error(`The gateways hold ${growth} bytes more.`);
await all(100, seed + 2);
console.log(
  `All is well after ${seconds} s; ` +
    `the gateways hold ${Math.round(growth / 1_024)} KiB more than before.`,
);

function wholeNumber(flag: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new Error(`${flag} "${value}" is not a whole number.`);
}

/** Shares requests among the properties, and both modes of the gateway. */
async function all(count: number, seed: number): Promise<void> {
  const aims: Aim[] = [
    { port: target.spec, mode: 'spec' },
    { port: target.compat, mode: 'grpc-gateway' },
  ];
  const shares = aims.flatMap((aim) =>
    properties
      .filter(({ modes }) => modes.includes(aim.mode))
      .map((property) => ({ aim, property })),
  );
  const each = Math.ceil(count / shares.length);
  await Promise.all([
    ...shares.map(({ aim, property }) => check(property, aim, each, seed)),
    serviceSets(Math.ceil(count / 50), seed),
  ]);
}

async function check(
  { claim, holds }: Property,
  aim: Aim,
  runs: number,
  seed: number,
): Promise<void> {
  using connection = new Connection(aim.port);
  const one = fc.asyncProperty(fc.gen(), (draw) =>
    holds(draw, aim, connection),
  );
  const details = await fc.check(one, {
    seed,
    numRuns: runs,
    endOnFailure: true,
  });
  if (!details.failed) return;
  const { errorInstance, numRuns } = details;
  const said = Object(errorInstance).message ?? String(errorInstance);
  throw new Error(`${claim}: not after ${numRuns} requests.\n${said}`);
}
