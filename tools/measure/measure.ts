// Measures what the README promises, and prints it with versions.
//
//   npm run measure                     what takes seconds: tree, serve, site
//   npm run measure -- start cold       any of: tree serve site start test cold
//
// `start` and `test` work on a fresh clone; `cold` empties the caches of npm,
// pip and nx for them. Results also go to .results/measure.json.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measureClone } from './clone.ts';
import { measureServe } from './serve.ts';
import { measureSite } from './site.ts';
import { measureTree } from './tree.ts';

const workspaceRoot = resolve(import.meta.dirname, '../..');

const measures: Record<string, () => Promise<object> | object> = {
  tree: () => measureTree(workspaceRoot),
  serve: () => measureServe(workspaceRoot),
  site: () => measureSite(workspaceRoot),
  start: () => measureClone(workspaceRoot, 'start', cold),
  test: () => measureClone(workspaceRoot, 'test', cold),
};

const asked = process.argv.slice(2);
const cold = asked.includes('cold');
const names = asked.filter((name) => name !== 'cold');
const unknown = names.find((name) => !(name in measures));
if (unknown) {
  const known = Object.keys(measures).join(', ');
  console.error(`No measurement "${unknown}". Known: ${known}, and cold.`);
  process.exit(1);
}

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: workspaceRoot, encoding: 'utf8' }).trim();
const results: Record<string, unknown> = {
  commit: git('rev-parse', '--short', 'HEAD'),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  caches: cold ? 'cold' : 'warm',
};
for (const name of names.length > 0 ? names : ['tree', 'serve', 'site']) {
  console.log(`… ${name}`);
  results[name] = await measures[name]?.();
  console.log(results[name]);
}
mkdirSync(join(workspaceRoot, '.results'), { recursive: true });
const text = `${JSON.stringify(results, null, 2)}\n`;
writeFileSync(join(workspaceRoot, '.results/measure.json'), text);
console.log(text);
