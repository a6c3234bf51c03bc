// Replaces the certificate of a busy server in the ways in which it happens, and
// watches what clients see.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Authority,
  makeAuthority,
} from '@polyglot-grpc/authority/certificates';
import { observe, type Sight } from './certificate-observer.ts';
import { openGreeters } from './greeter-calls.ts';
import { type LoadResult, startLoad } from './load.ts';
import { startProgram } from './programs.ts';

/** How many calls are answered after each change. */
export const CALLS_BETWEEN = 20;

/** What clients saw after each change of the files, and what became of the calls
 * that were made all the while. */
export interface Rotation extends LoadResult {
  sights: (Sight & { files: string })[];
}

/** Runs a server of the Greeter under load, and replaces its files.
 * @param file absolute path of the server's source */
export async function rotate(file: string): Promise<Rotation> {
  const folder = mkdtempSync(join(tmpdir(), 'rotation-'));
  try {
    return await rotateIn(folder, file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function rotateIn(folder: string, file: string): Promise<Rotation> {
  const authority = await makeAuthority();
  const ca = authority.certificate;
  const first = await issue(authority, 'EC');
  const second = await issue(authority, 'EC');
  const third = await issue(authority, 'RSA');
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  replace(cert, first.certificate);
  replace(key, first.key);
  await using server = await startProgram(file, '--cert', cert, '--key', key);
  using clients = openGreeters(server.port, ca);
  using observer = await observe(server, ca, { first, second, third });
  await using load = startLoad(clients.call);
  const sights: Rotation['sights'] = [];
  const note = async (files: string, sight: Promise<Sight>) => {
    sights.push({ files, ...(await sight) });
    // A server that looks at each handshake would be through before any load.
    await load.more(CALLS_BETWEEN);
  };

  await note('as they were at the start', observer.shows('first'));
  replace(cert, second.certificate);
  const alone = observer.says(`--key ${key} is not the key of`);
  await note('a new certificate, the old key', alone);
  replace(key, second.key);
  await note('a new certificate and its key', observer.shows('second'));
  replace(cert, second.certificate.slice(0, 200));
  const cut = observer.says(`--cert ${cert} holds no usable certificate`);
  await note('a certificate that is cut off', cut);
  replace(cert, third.certificate);
  replace(key, third.key);
  await note('a certificate and a key of RSA', observer.shows('third'));
  return { sights, ...(await load.stop()) };
}

function issue(authority: Authority, key: 'EC' | 'RSA') {
  return authority.issue({ name: 'localhost', names: ['localhost'], key });
}

// Whoever reads finds the old file or the new one, and never half of one.
function replace(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
