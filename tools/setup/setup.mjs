// What both commands need before anything else: npm packages, Python, stubs,
// certificates.
import { ensureCertificates } from './certificates.mjs';
import { canInstall, install } from './debian.mjs';
import { ensureNodeModules } from './node-modules.mjs';
import { ensurePython } from './python.mjs';
import { capture } from './run.mjs';
import { SetupError } from './say.mjs';
import { ensureStubs } from './stubs.mjs';

const LEAST_NODE = 20;

/** Sets the workspace up; quick when it is.
 * @returns {Promise<string | undefined>} why Python could not be set up */
export async function setUp() {
  if (Number.parseInt(process.versions.node, 10) < LEAST_NODE) {
    throw new SetupError(
      `Node ${LEAST_NODE} or newer is needed to begin; this is ` +
        `${process.versions.node}. See nodejs.org, or your package manager.`,
    );
  }
  const python = tryPython();
  await ensureNodeModules();
  const missing = await python;
  await ensureStubs();
  await ensureCertificates();
  return missing;
}

// Python is half of the course: without it the other half still works.
async function tryPython() {
  try {
    await ensurePython();
    return undefined;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return error.message;
  }
}

/** Installs Debian's Python with venv where it is missing and that is allowed. */
export async function installPython() {
  const probe = await capture('python3', ['-c', 'import ensurepip, venv']);
  if (probe.code !== 0 && canInstall()) {
    await install(['python3-venv'], 'Python needs it for its packages');
  }
}
