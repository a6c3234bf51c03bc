// The generated code in packages/stubs, made again if anything there or in the
// contracts is not as it was.
import { must } from './run.mjs';
import { step } from './say.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';

const STAMP = 'node_modules/.stubs';
const PATHS = [
  'protos',
  'packages/stubs',
  'packages/lesson-kit/src/loader-options.ts',
  'tools/generate',
];

/** Repairs missing, damaged or outdated stubs. */
export async function ensureStubs() {
  if (isStamped(STAMP, hashOf(PATHS))) return;
  await step('Stubs from the contracts in protos/', () =>
    must('The stubs cannot be made.', 'node', ['tools/generate/generate.ts']),
  );
  stamp(STAMP, hashOf(PATHS));
}
