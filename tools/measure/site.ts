// How long the site takes to build, in two languages, from nothing.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

export function measureSite(root: string): object {
  const website = join(root, 'apps/website');
  for (const folder of ['build', '.docusaurus', 'node_modules/.cache']) {
    rmSync(join(website, folder), { recursive: true, force: true });
  }
  const started = performance.now();
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/nx'),
    ['build', 'website', '--skip-nx-cache'],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0)
    throw new Error('the site does not build: nx build website');
  return { coldSeconds: Math.round((performance.now() - started) / 100) / 10 };
}
