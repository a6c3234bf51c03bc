// The flags of this lesson's servers, and what they mean.
import { wholeNumber } from '@polyglot-grpc/lesson-kit/program';
import { MOST_MADE_FEATURES } from './made-features.ts';

export interface GuideOptions {
  /** How many made features to add. */
  features?: number;
  /** Whether all calls of RouteChat share their notes. */
  sharedNotes?: boolean;
}

export const GUIDE_FLAGS = { features: '0', 'shared-notes': false };

/** Reads the flags.
 * @throws UsageError naming the flag, the value and the range */
export function guideOptions(flags: typeof GUIDE_FLAGS): GuideOptions {
  return {
    features: wholeNumber('features', flags.features, [0, MOST_MADE_FEATURES]),
    sharedNotes: flags['shared-notes'],
  };
}
