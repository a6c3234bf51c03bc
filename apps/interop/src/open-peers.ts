// Asks each peer what it can do.
import type { Ground } from './ground.ts';
import type { Peer } from './plan.ts';
import { findPeers, type Program } from './workspace.ts';

/** What `peer features` prints. */
export interface Abilities {
  variants: string[];
  features: string[];
  /** The versions of its runtime and of gRPC, by name. */
  versions: Record<string, string>;
}

export interface Peers {
  /** Each variant of each peer. The first variant of a language is its usual
   * one and has its plain name, as in the lessons. */
  peers: Peer[];
  /** Versions by language. */
  versions: Record<string, Record<string, string>>;
}

/** Asks all peers that can run on a ground. One that cannot is there under its
 * plain name, so that its cells are skips with a reason. */
export async function openPeers(ground: Ground): Promise<Peers> {
  const peers: Peer[] = [];
  const versions: Peers['versions'] = {};
  for (const program of findPeers()) {
    if (ground.lacks(program.language)) {
      peers.push({ ...program, args: [], features: [] });
      continue;
    }
    const abilities = await ask(ground, program);
    const { features, variants } = abilities;
    versions[program.language] = abilities.versions;
    for (const [index, variant] of variants.entries()) {
      const name = index === 0 ? program.name : `${program.name}-${variant}`;
      peers.push({ ...program, name, args: ['--variant', variant], features });
    }
  }
  return { peers, versions };
}

async function ask(ground: Ground, program: Program): Promise<Abilities> {
  const { stdout, stderr, exitCode } = await ground.run(program, ['features']);
  if (exitCode === 0) return JSON.parse(stdout);
  throw new Error(`${program.file} features failed:\n${stderr}`);
}
