// All steps of the failure lab. The page, its search, the recorded texts and the
// matrix are made from this list; a new step needs an entry here and a section
// on the page.
import type { Step } from './step.ts';
import { concurrencySteps } from './steps/concurrency.ts';
import { deadlineSteps } from './steps/deadlines.ts';
import { errorDetailsSteps } from './steps/error-details.ts';
import { interceptorSteps } from './steps/interceptors.ts';
import { loadBalancingSteps } from './steps/load-balancing.ts';
import { mutualTlsSteps } from './steps/mutual-tls.ts';
import { statusCodesSteps } from './steps/status-codes.ts';
import { tlsSteps } from './steps/tls.ts';
import { tokenAuthSteps } from './steps/token-auth.ts';

export const steps: readonly Step[] = [
  ...tlsSteps,
  ...mutualTlsSteps,
  ...tokenAuthSteps,
  ...deadlineSteps,
  ...statusCodesSteps,
  ...errorDetailsSteps,
  ...interceptorSteps,
  ...loadBalancingSteps,
  ...concurrencySteps,
];
