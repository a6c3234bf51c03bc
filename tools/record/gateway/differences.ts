// Records where Go's gateway and ours answer one request otherwise.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differencesText } from '../../../apps/interop/src/gateways/report.ts';
import {
  compareGateways,
  requests,
} from '../../../apps/interop/src/gateways/run-gateways.ts';
import { openProcessGround } from '../../../apps/interop/src/process-ground.ts';
import { goMissing } from '../../run/go.mjs';

const root = join(import.meta.dirname, '../../..');
const recorded = join(root, 'docs/data/gateway-differences.txt');

/** Runs both gateways as processes of this machine, and compares them. Without
 * Go, what was recorded stays. */
export async function gatewayDifferences(): Promise<string> {
  const reason = goMissing();
  if (reason) {
    console.warn(`Skipped: docs/data/gateway-differences.txt. ${reason}`);
    return readFileSync(recorded, 'utf8');
  }
  await using ground = await openProcessGround();
  return differencesText(await compareGateways(ground), requests.length);
}
