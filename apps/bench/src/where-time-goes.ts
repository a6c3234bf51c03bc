// Where the time of a gateway in TypeScript goes: one more measurement, of which
// Node writes a profile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureGateway, type Race } from './compare-gateways.ts';
import { areasOf } from './gateway-areas.ts';
import type { Gateway } from './gateways.ts';
import { readProfiles } from './profile.ts';
import { type Case, measured } from './results.ts';
import type { Bench } from './suite.ts';

/** Areas that take less are not worth a bar. */
const LEAST = 0.01;

/** Splits the processor time of a request.
 * @param found what the race has found without a profile, which costs time too */
export async function whereTimeGoes(
  bench: Bench,
  gateway: Gateway,
  race: Race,
  found: Case,
): Promise<Omit<Case, 'name'>> {
  const { name } = gateway;
  bench.say(`${race.name}: a profile of ${name}`);
  const median = found.measured.find(({ server }) => server === name)?.median;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const flags = ['--cpu-prof', `--cpu-prof-dir=${folder}`];
    await measureGateway(bench, gateway, race, flags);
    const [profile] = readProfiles(folder).values();
    if (!profile || !median) throw new Error(`${name} has left no profile.`);
    const areas = areasOf(profile).filter(({ share }) => share >= LEAST);
    return {
      areParts: true,
      measured: areas.map(({ where, share }) =>
        measured({ server: where }, [share * median]),
      ),
      ratios: [],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
