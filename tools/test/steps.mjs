// The steps of npm test, in the order in which they run.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { venvPython } from '../run/python.mjs';
import { ensureBrowser } from '../setup/browser.mjs';
import { ensureCertificates } from '../setup/certificates.mjs';
import { capture, workspaceRoot } from '../setup/run.mjs';
import { audit } from './audit.mjs';
import { testGo } from './go.mjs';
import { testJava } from './java.mjs';
import { check, jest, jestResult, pytest } from './runners.mjs';
import { schemathesis } from './schemathesis.mjs';

export const steps = {
  async checks(tally, { noPython }) {
    await check(tally, 'Format and lint: npx biome check --write', 'biome', [
      ...['check', '--error-on-warnings', '.'],
    ]);
    await check(tally, 'Types: npx tsc', 'tsc', ['--noEmit']);
    await check(tally, 'Types of the site: npx tsc -p apps/website', 'tsc', [
      ...['--noEmit', '-p', 'apps/website'],
    ]);
    for (const args of [['check'], ['format', '--check']]) {
      const title = `Python: .venv/bin/ruff ${args[0]}`;
      if (noPython) tally.skip(`${title}: ${noPython}`);
      else await check(tally, title, ...ruff(args));
    }
  },

  async go(tally) {
    await testGo(tally);
  },

  async java(tally) {
    await testJava(tally);
  },

  async unit(tally) {
    await jest(tally, 'unit', 'Unit and lesson tests in TypeScript', []);
  },

  async fuzz(tally) {
    // One seed, so that all who run this test run the same test. Others:
    // npm run fuzz -- --seed NUMBER
    const [requests, seed] = ['20000', '20261121'];
    await check(
      tally,
      `Fuzz of the gateway: ${requests} requests from seed ${seed}`,
      'node',
      [
        'packages/transcoder/fuzz/fuzz.ts',
        ...['--requests', requests, '--seed', seed],
      ],
    );
  },

  async openapi(tally, { noPython }) {
    if (noPython) return tally.skip(`The OpenAPI document: ${noPython}`);
    // A seed of its own, as for fuzz: npm run schemathesis -- --seed NUMBER
    await schemathesis(tally, ['--examples', '10', '--seed', '20261129']);
  },

  async python(tally, { noPython }) {
    for (const project of pythonProjects()) {
      await ensureCertificates();
      if (noPython) tally.skip(`${project} in Python: ${noPython}`);
      else await pytest(tally, project);
    }
  },

  async interop(tally, { peers }) {
    const run = ['apps/interop/run.mjs', '--peers', peers];
    await jestResult(tally, 'interop', `Interop, peers: ${peers}`, run, {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const matrix = join(workspaceRoot, '.results/matrix.json');
    if (existsSync(matrix)) {
      tally.addKnownDefects(JSON.parse(readFileSync(matrix, 'utf8')));
    }
  },

  async site(tally) {
    await check(
      tally,
      'The site in two languages: npx nx build website',
      'nx',
      [...['build', 'website']],
    );
  },

  async pages(tally) {
    const noBrowser = await ensureBrowser();
    if (noBrowser) return tally.skip(`The pages in a browser: ${noBrowser}`);
    const config = ['--config', 'apps/website/jest.config.json'];
    await jest(tally, 'pages', 'The pages in headless Chromium', config);
  },

  async secrets(tally) {
    await check(
      tally,
      'No secret in .results: node tools/security/search-results.ts',
      'node',
      ['tools/security/search-results.ts'],
    );
  },

  async audit(tally) {
    await audit(tally);
  },

  async clean(tally, { before }) {
    const title = 'No file changed by all this: git diff';
    if (before === undefined) return tally.skip(`${title}: no git checkout`);
    const changed = (await changes()) !== before;
    if (changed) tally.fail(`${title} (npm run generate, npm run format)`);
    else tally.pass();
  },
};

/** What differs from the last commit, or undefined outside of a checkout.
 * @returns {Promise<string | undefined>} */
export async function changes() {
  const status = await capture('git', ['status', '--porcelain']);
  const diff = await capture('git', ['diff']);
  return status.code === 0 ? status.output + diff.output : undefined;
}

function ruff(args) {
  return [venvPython(), ['-m', 'ruff', ...args, '.']];
}

// The folders that have Python tests of their own.
function pythonProjects() {
  return ['packages', 'packages/lessons', 'apps']
    .flatMap((folder) =>
      readdirSync(join(workspaceRoot, folder)).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter((project) => {
      const python = join(workspaceRoot, project, 'python');
      if (!existsSync(python)) return false;
      return readdirSync(python, { recursive: true, encoding: 'utf8' }).some(
        (file) => /(^|[\\/])test_\w+\.py$/.test(file),
      );
    });
}
