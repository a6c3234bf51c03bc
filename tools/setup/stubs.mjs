// The generated code in packages/stubs, made again if anything there or in the
// contracts is not as it was. Only what a reader needs at once: what is there in
// Go and Java stays, for its generators would have to be fetched first.
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
    must('The stubs cannot be made.', 'node', [
      'tools/generate/generate.ts',
      ...['--languages', 'typescript,python'],
    ]),
  );
  stamp(STAMP, hashOf(PATHS));
}
