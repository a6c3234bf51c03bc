// Compares two documents of the same contracts, operation by operation.
import { knownDifferences, type Pair } from './known-differences.ts';
import type { OperationText } from './operations.ts';

type Operations = ReadonlyMap<string, OperationText>;

/** Writes all differences under their reasons, as regions.
 * @throws Error with those that no reason explains, or with such a reason */
export function differencesText(go: Operations, ours: Operations): string {
  const byReason = new Map(knownDifferences.map(({ id }) => [id, ['']]));
  const unknown: string[] = [];
  const ids = new Set([...go.keys(), ...ours.keys()]);
  let alike = 0;
  for (const id of ids) {
    const pair = { go: go.get(id), ours: ours.get(id) };
    if (textOf(pair.go) === textOf(pair.ours)) {
      alike += 1;
      continue;
    }
    const known = knownDifferences.find(({ explains }) => explains(pair));
    const list = known ? byReason.get(known.id) : unknown;
    list?.push(pairText(id, pair));
  }
  if (unknown.length > 0) {
    throw new Error(`No reason is known for:\n\n${unknown.join('\n')}`);
  }
  for (const [id, texts] of byReason) {
    if (texts.length === 1) throw new Error(`Nothing differs by "${id}" now.`);
  }
  const counts = `${ids.size} operations: ${alike} alike, ${ids.size - alike} not\n`;
  const regions = [...byReason].map(([id, [, ...texts]]) =>
    region(id, texts.join('\n')),
  );
  return [region('counts', counts), ...regions].join('');
}

function region(id: string, text: string): string {
  return `# #region ${id}\n${text}# #endregion ${id}\n`;
}

function pairText(id: string, { go, ours }: Pair): string {
  return [
    id,
    `  protoc-gen-openapiv2: ${textOf(go)}`,
    `  this transcoder:      ${textOf(ours)}`,
    '',
  ].join('\n');
}

function textOf(operation: OperationText | undefined): string {
  if (operation === undefined) return 'nothing';
  const { place, takes } = operation;
  return takes.length === 0 ? place : `${place} (${takes.join(', ')})`;
}
