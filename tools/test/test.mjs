// npm test: sets everything up and proves all that can be proved here.
//
//   npm test -- [--peers docker|process|auto] [--only STEP]
//
// The last line counts: each test of Jest and pytest, each static check as one.
import { parseArgs } from 'node:util';
import { ensureCertificates } from '../setup/certificates.mjs';
import { runMain, SetupError } from '../setup/say.mjs';
import { installPrograms, setUp } from '../setup/setup.mjs';
import { changes, steps } from './steps.mjs';
import { Tally } from './tally.mjs';

const PEERS = ['docker', 'process', 'auto'];

await runMain(async () => {
  const { peers, only } = flags();
  const started = performance.now();
  await installPrograms();
  const noPython = await setUp();
  const before = await changes();
  const tally = new Tally();
  for (const [name, run] of Object.entries(steps)) {
    if (only && name !== only) continue;
    // Tokens are good for an hour, which a run on a slow machine outlasts.
    await ensureCertificates();
    await run(tally, { peers, noPython, before });
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`\nAll of it took ${seconds} s.`);
  tally.print();
  process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
});

function flags() {
  const known = `Flags: --peers ${PEERS.join('|')}, --only ${Object.keys(steps).join('|')}.`;
  try {
    const { values } = parseArgs({
      options: {
        peers: { type: 'string', default: 'auto' },
        only: { type: 'string' },
      },
    });
    if (!PEERS.includes(values.peers)) {
      throw new SetupError(`--peers "${values.peers}" is unknown. ${known}`);
    }
    if (values.only !== undefined && !(values.only in steps)) {
      throw new SetupError(`--only "${values.only}" is unknown. ${known}`);
    }
    return values;
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError(`${error.message.split('. ')[0]}. ${known}`);
  }
}
