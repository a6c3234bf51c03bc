// The step of npm test that asks the gateway what its OpenAPI document allows.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureSchemathesis } from '../openapi/ensure-schemathesis.mjs';
import { exceptions } from '../openapi/exceptions.mjs';
import { capture, workspaceRoot } from '../setup/run.mjs';
import { step } from '../setup/say.mjs';

const REPORT = join(workspaceRoot, '.results/schemathesis.xml');

/** Runs it, and counts an operation as a test. */
export async function schemathesis(tally, args) {
  await ensureSchemathesis();
  rmSync(REPORT, { force: true });
  const title = 'The OpenAPI document and the gateway: npm run schemathesis';
  const { code, output } = await step(
    title,
    () => capture('node', ['tools/openapi/schemathesis.ts', ...args]),
    (result) => result.code === 0,
  );
  for (const { check, operationId, reason } of exceptions) {
    tally.skip(`${check} of ${operationId ?? 'all'}: ${reason}`);
  }
  if (existsSync(REPORT)) {
    tally.addJUnit(readFileSync(REPORT, 'utf8'), 'schemathesis');
  }
  if (code === 0) return;
  console.log(output.trim());
  const isCounted = tally.failures.some((each) => /^schemathesis/.test(each));
  if (!isCounted) tally.fail(`schemathesis: ended with exit code ${code}`);
}
