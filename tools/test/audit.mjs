// The step of npm test that asks the registry for known weaknesses of the
// packages that lessons run with. The workflow asks for those of all packages
// and all languages.
import { capture } from '../setup/run.mjs';
import { step } from '../setup/say.mjs';

const TITLE = 'Packages without a known weakness: npm audit --omit=dev';

/** Adds one to the tally: skipped where no registry answers. */
export async function audit(tally) {
  const { output } = await step(TITLE, () =>
    capture('npm', ['audit', '--omit=dev', '--json']),
  );
  const { reason, weak } = verdict(output);
  if (reason) tally.skip(`${TITLE}: ${reason}`);
  else if (weak.length > 0) tally.fail(`${TITLE}: ${weak.join(', ')}`);
  else tally.pass();
}

/** Reads what npm audit says.
 * @param {string} output with --json, and npm's warnings around it
 * @returns {{ reason?: string, weak: string[] }} why it could not be known, or
 *   the packages with weaknesses that are high or critical */
export function verdict(output) {
  const text = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  let report = {};
  try {
    report = JSON.parse(text);
  } catch {
    // npm said something else: that is the reason.
  }
  if (report.vulnerabilities === undefined) {
    const [line] = (report.message ?? output).trim().split('\n');
    return { reason: `the registry gave no answer (${line})`, weak: [] };
  }
  const weak = Object.values(report.vulnerabilities)
    .filter(({ severity }) => ['high', 'critical'].includes(severity))
    .map(({ name, severity }) => `${name} (${severity})`);
  return { weak };
}
