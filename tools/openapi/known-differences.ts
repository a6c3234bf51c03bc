// Why this transcoder's document says otherwise than that of protoc-gen-openapiv2.
import type { OperationText } from './operations.ts';

/** An operation in both documents; undefined where one does not have it. */
export interface Pair {
  go: OperationText | undefined;
  ours: OperationText | undefined;
}

/** A reason, and what it explains. */
export interface KnownDifference {
  /** Its region in docs/data/openapi-differences.txt. */
  id: string;
  explains(pair: Pair): boolean;
}

const inGo = (pattern: RegExp) => (pair: Pair) =>
  pattern.test(pair.go?.place ?? '');

/** Each is a section of the page; the first that explains a pair has it. */
export const knownDifferences: KnownDifference[] = [
  { id: 'dots', explains: inGo(/\{\w+\.\w+\}/) },
  {
    id: 'alike',
    explains: ({ go, ours }) => /\*\*/.test(go?.place ?? '') && !ours,
  },
  { id: 'wildcards', explains: inGo(/\*/) },
  {
    id: 'mask',
    explains: ({ go, ours }) =>
      added(go, ours).join() === 'query updateMask' &&
      isSamePlace({ go, ours }),
  },
  {
    id: 'maps',
    explains: ({ go }) =>
      go?.takes.some((each) => /\[string\]$/.test(each)) ?? false,
  },
];

function added(go: Pair['go'], ours: Pair['ours']): string[] {
  return (ours?.takes ?? []).filter((each) => !go?.takes.includes(each));
}

function isSamePlace({ go, ours }: Pair): boolean {
  return go?.place === ours?.place;
}
