// Records where Go's gateway and ours answer one request otherwise.

import { differencesText } from '../../../apps/interop/src/gateways/report.ts';
import {
  compareGateways,
  requests,
} from '../../../apps/interop/src/gateways/run-gateways.ts';
import { openProcessGround } from '../../../apps/interop/src/process-ground.ts';

/** Runs both gateways as processes of this machine, and compares them. */
export async function gatewayDifferences(): Promise<string> {
  await using ground = await openProcessGround();
  return differencesText(await compareGateways(ground), requests.length);
}
