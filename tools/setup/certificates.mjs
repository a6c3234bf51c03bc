// The certificates, keys and tokens in .certs, which the lessons on security use.
import { must } from './run.mjs';

const PROGRAM = 'packages/authority/src/certs.ts';

/** Makes what is missing or near its end, and says so. */
export async function ensureCertificates() {
  const said = await must('No certificates can be made.', 'node', [PROGRAM]);
  if (said) console.log(`✓ ${said.trim()}`);
}
