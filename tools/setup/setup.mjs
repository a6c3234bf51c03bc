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

// What else the tests run, how to see whether it is there, and what brings it.
const PROGRAMS = [
  {
    probe: ['python3', ['-c', 'import ensurepip, venv']],
    name: 'python3-venv',
    why: 'Python needs it for its packages',
  },
  {
    probe: ['openssl', ['version']],
    name: 'openssl',
    why: 'the lesson tls makes certificates with it',
  },
  // Here, since tests that run side by side cannot both install.
  {
    probe: ['h2load', ['--version']],
    name: 'nghttp2-client',
    why: 'the bench loads gRPC servers with it',
  },
  {
    // It ends with 1 after it has told its version.
    probe: ['sh', ['-c', 'command -v wrk']],
    name: 'wrk',
    why: 'the bench loads gateways with it',
  },
];

/** Installs what is missing of Debian's, where that is allowed. */
export async function installPrograms() {
  for (const { probe, name, why } of PROGRAMS) {
    const { code } = await capture(...probe);
    if (code !== 0 && canInstall()) await install([name], why);
  }
}
