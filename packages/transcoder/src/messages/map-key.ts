// Keys of maps, which are texts in JSON and in queries.
import type { Mode } from '../settings.ts';
import type { MapKey } from './draft.ts';
import { goInteger } from './go-text.ts';
import { isPlainInteger } from './number-text.ts';
import type { ScalarPlan } from './scalar.ts';

/** Reads a key. An integer has to be written in the one way that everybody does:
 * of "1", "01", "1.0" and "1e0", only the first is a key. Go takes the second.
 * @returns undefined where it is not of the key's type */
export function readMapKey(
  plan: ScalarPlan | undefined,
  text: string,
  mode: Mode,
): MapKey | undefined {
  if (plan === undefined) return undefined;
  const isInteger = plan.json === 'integer' || plan.json === 'long';
  const digits = isInteger ? plainInteger(text, plan.signed, mode) : text;
  const key = digits === undefined ? undefined : plan.parse(digits);
  return typeof key === 'object' ? undefined : key;
}

function plainInteger(text: string, signed: boolean, mode: Mode) {
  if (mode === 'grpc-gateway') return goInteger(text, signed);
  return isPlainInteger(text) && text !== '-0' ? text : undefined;
}
