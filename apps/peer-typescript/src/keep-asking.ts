// Calls the servers of the lesson load-balancing until it is ended, and tells after
// every few calls what it has seen, as a line of JSON:
//
//   node keep-asking.ts --address dns:///NAME:PORT [--addresses N]
//
// It opens its channel when the name has so many addresses, and counts from when so
// many servers have answered.
import { lookup } from 'node:dns/promises';
import { setTimeout } from 'node:timers/promises';
import { credentials, Metadata } from '@grpc/grpc-js';
import { unary } from '@polyglot-grpc/lesson-kit/client';
import {
  parseFlags,
  runProgram,
  wholeNumber,
} from '@polyglot-grpc/lesson-kit/program';
import { DeskClient } from '@stubs/load_balancing/static/load_balancing/load_balancing.ts';

// As many calls as reach each of a few servers more than once.
const ROUND = 12;
const PAUSE_MS = 10;
const NOW = { thinkFor: undefined };

const SERVICE_CONFIG = {
  loadBalancingConfig: [{ round_robin: {} }],
  methodConfig: [
    {
      name: [{}],
      retryPolicy: {
        maxAttempts: 4,
        initialBackoff: '0.1s',
        maxBackoff: '1s',
        backoffMultiplier: 2,
        retryableStatusCodes: ['UNAVAILABLE'],
      },
    },
  ],
};

const OPTIONS = {
  'grpc.service_config': JSON.stringify(SERVICE_CONFIG),
  // A channel that loses a connection asks for the addresses anew, but not more
  // often than each 30 seconds. Nobody waits that long for a test.
  'grpc.dns_min_time_between_resolutions_ms': 1_000,
};

await runProgram(async () => {
  const flags = parseFlags({ address: 'dns:///desk:50051', addresses: '1' });
  const wanted = wholeNumber('addresses', flags.addresses, [1, 100]);
  const { hostname } = new URL(flags.address.replace(/^dns:\/+/, 'tcp://'));
  let addresses = 0;
  while (addresses < wanted) {
    await setTimeout(PAUSE_MS);
    addresses = await addressesOf(hostname);
  }
  console.log(`Asking ${flags.address}: ${addresses} addresses.`);
  const { address } = flags;
  const desk = new DeskClient(address, credentials.createInsecure(), OPTIONS);
  const names = new Set<string | undefined>();
  while (names.size < wanted) {
    names.add(await ask(desk));
    names.delete(undefined);
  }
  await keepAsking(desk, hostname);
});

async function keepAsking(desk: DeskClient, hostname: string): Promise<void> {
  let lost = 0;
  for (let calls = ROUND; ; calls += ROUND) {
    const servers = new Set<string>();
    for (let call = 0; call < ROUND; call += 1) {
      const server = await ask(desk);
      if (server) servers.add(server);
      else lost += 1;
      await setTimeout(PAUSE_MS);
    }
    const addresses = await addressesOf(hostname);
    const seen = { addresses, servers: [...servers].sort(), calls, lost };
    console.log(JSON.stringify(seen));
  }
}

// Resolves to the name of the server that answered, if one did.
async function ask(desk: DeskClient): Promise<string | undefined> {
  try {
    const deadline = Date.now() + 20_000;
    const reply = await unary<{ server: string }>((done) =>
      desk.ask(NOW, new Metadata(), { deadline }, done),
    );
    return reply.server;
  } catch {
    return undefined;
  }
}

async function addressesOf(hostname: string): Promise<number> {
  try {
    return (await lookup(hostname, { all: true })).length;
  } catch {
    return 0;
  }
}
