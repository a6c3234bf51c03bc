// Finds the image that all others are built on, and where no registry of images
// can be reached makes its like from Debian's packages.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canInstall } from '../setup/debian.mjs';
import { command } from './command.mjs';
import { install } from './debian.mjs';

export const OFFICIAL = 'debian:trixie-slim';
// Never under the official name: what is made here is not what is published.
export const OURS = 'polyglot-base:trixie';

/** Resolves to the name of the base image, for the build argument BASE.
 * @throws Error in one sentence if there is none and none can be made */
export async function ensureBase({ say = console.error, signal } = {}) {
  for (const image of [OFFICIAL, OURS]) {
    if (await exists(image)) return image;
  }
  try {
    const options = { timeoutMs: 120_000, signal };
    await command('docker', ['pull', '--quiet', OFFICIAL], options);
    return OFFICIAL;
  } catch (error) {
    signal?.throwIfAborted();
    say(`${error.message}.`);
  }
  if (!canInstall()) {
    throw new Error(
      `No base image: ${OFFICIAL} cannot be pulled, and only root on Debian ` +
        'can make its like. Give the engine a registry, or use --peers process.',
    );
  }
  await install({ debootstrap: 'debootstrap' }, say);
  signal?.throwIfAborted();
  say(`Making ${OURS} from Debian's packages (123 MB, half a minute).`);
  await make(signal);
  return OURS;
}

async function exists(image) {
  try {
    await command('docker', ['image', 'inspect', '--format', 'yes', image]);
    return true;
  } catch {
    return false;
  }
}

async function make(signal) {
  const root = mkdtempSync(join(tmpdir(), 'polyglot-base-'));
  try {
    const limits = { timeoutMs: 300_000, signal };
    // Namespaces of its own: with the first process, all others and all mounts
    // below the new root are gone, also after Ctrl-C, so that removing is safe.
    const own = ['--mount', '--pid', '--kill-child', '--propagation=private'];
    const made = ['--variant=minbase', '--include=ca-certificates', 'trixie'];
    const killed = { ...limits, killSignal: 'SIGKILL' };
    await command('unshare', [...own, 'debootstrap', ...made, root], killed);
    await trustHost(root, limits);
    // What apt fetched is of no more use: it would double the size.
    const used = ['./var/cache/apt/archives/*.deb', './var/lib/apt/lists/*'];
    const without = used.map((path) => `--exclude=${path}`);
    const tar = spawn('tar', ['-C', root, ...without, '-c', '.'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // The image appears under its name only when all of it has arrived.
    const input = { ...limits, input: tar.stdout };
    await command('docker', ['import', '-', OURS], input);
  } finally {
    await command('rm', ['-rf', '--one-file-system', root]);
  }
}

// Behind a proxy that opens TLS, as companies have, every download inside an
// image build fails with "self-signed certificate in certificate chain": the
// proxy signs with a certificate that only the host trusts. So the host's own
// certificates go into the base, and pip, curl, Go and Maven need nothing more.
async function trustHost(root, limits) {
  const folder = 'usr/local/share/ca-certificates';
  if (!existsSync(`/${folder}`)) return;
  const certificates = readdirSync(`/${folder}`)
    .filter((file) => file.endsWith('.crt'))
    .map((file) => `/${folder}/${file}`);
  if (certificates.length === 0) return;
  await command('cp', [...certificates, join(root, folder)]);
  await command('chroot', [root, 'update-ca-certificates'], limits);
}
