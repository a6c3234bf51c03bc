// The npm packages, among them Node 24, which runs everything else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capture, must, workspaceRoot } from './run.mjs';
import { SetupError, step } from './say.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';

const STAMP = 'node_modules/.installed';

/** Installs what package-lock.json names, if that has not been done. */
export async function ensureNodeModules() {
  const wanted = hashOf(['package-lock.json']);
  if (isStamped(STAMP, wanted)) return;
  await step(
    'npm packages: about 1,600, 1 GB on disk, 1 to 3 minutes the first time',
    () =>
      must(
        'npm ci failed. Behind a company proxy, give npm its certificate: ' +
          'npm config set cafile FILE. npm says:',
        'npm',
        ['ci', '--no-audit', '--no-fund'],
        { env: process.env },
      ),
  );
  await checkNode();
  markInstalled();
}

/** Says that node_modules is what package-lock.json names now. */
export function markInstalled() {
  stamp(STAMP, hashOf(['package-lock.json']));
}

// npm may be told to run no install scripts, and then this binary is missing.
async function checkNode() {
  const manifest = readFileSync(join(workspaceRoot, 'package.json'), 'utf8');
  const wanted = JSON.parse(manifest).devDependencies.node;
  const { code, output } = await capture('node', ['--version']);
  if (code === 0 && output.trim() === `v${wanted}`) return;
  throw new SetupError(
    `node_modules/.bin/node should be v${wanted} and says "${output.trim()}". ` +
      'Its install script did not run: npm rebuild node --ignore-scripts=false',
  );
}
