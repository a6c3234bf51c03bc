// Runs a plan: prints a JSON line for each case, then how many there were.
import { readFileSync } from 'node:fs';
import { type Case, features, type Verdict } from './cases.ts';
import { channelCredentials, type Files } from './transport.ts';
import type { ProbeStub, Variant } from './variants.ts';

/** Runs the cases of a plan in their order, those of one target and transport
 * over one channel. The last line is what shows that none is missing.
 * @param plan path of a JSON file that holds a list of cases */
export async function runPlan(
  plan: string,
  connect: Variant['stub'],
  files: Files,
): Promise<void> {
  const cases: Case[] = JSON.parse(readFileSync(plan, 'utf8'));
  const stubs = new Map<string, ProbeStub>();
  for (const each of cases) {
    const { target, tls } = each;
    const stub =
      stubs.get(`${tls} ${target}`) ??
      connect(target, channelCredentials(tls, files));
    stubs.set(`${tls} ${target}`, stub);
    const started = performance.now();
    const verdict = await judge(stub, each);
    const ms = Math.round(performance.now() - started);
    console.log(JSON.stringify({ id: each.id, ms, ...verdict }));
  }
  for (const stub of stubs.values()) stub.close();
  console.log(JSON.stringify({ end: cases.length }));
}

async function judge(stub: ProbeStub, each: Case): Promise<Verdict> {
  const feature = features[each.feature];
  if (feature) return feature(stub, each);
  const detail = `this peer has no feature ${each.feature}`;
  return { outcome: 'skip', detail, observed: {} };
}
