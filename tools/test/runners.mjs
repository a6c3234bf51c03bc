// Runs one step of npm test and adds what it counted to the tally.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { jestArgs } from '../run/jest.mjs';
import { pythonPath, venvPython } from '../run/python.mjs';
import { capture, workspaceEnv, workspaceRoot } from '../setup/run.mjs';
import { step } from '../setup/say.mjs';

const RESULTS = '.results';

const ended = ({ code }) => code === 0;

/** Runs a program that counts as one: passed if it exits with 0. */
export async function check(tally, title, program, args) {
  const { code, output } = await step(
    title,
    () => capture(program, args),
    ended,
  );
  if (code === 0) return tally.pass();
  console.log(output.trim());
  tally.fail(title);
}

/** Runs Jest and adds its tests. */
export function jest(tally, name, title, args) {
  const json = ['--json', `--outputFile=${RESULTS}/${name}.json`, '--silent'];
  return jestResult(tally, name, title, [...jestArgs, ...json, ...args]);
}

/** Runs a Node program that leaves Jest's result in .results/<name>.json. */
export async function jestResult(tally, name, title, args, options) {
  mkdirSync(join(workspaceRoot, RESULTS), { recursive: true });
  const file = join(workspaceRoot, RESULTS, `${name}.json`);
  rmSync(file, { force: true });
  const { code, output } = await step(
    title,
    () => capture('node', args, options),
    ended,
  );
  if (code !== 0) console.log(output.trim());
  if (existsSync(file)) {
    tally.addJest(JSON.parse(readFileSync(file, 'utf8')), name);
  }
  if (code !== 0 && tally.failures.every((each) => !each.startsWith(name))) {
    tally.fail(`${name}: ended with exit code ${code}`);
  }
}

/** Runs the Python tests of one project, with its own stubs in reach. */
export async function pytest(tally, project) {
  const name = project.split('/').at(-1);
  const xml = join(workspaceRoot, RESULTS, `pytest-${name}.xml`);
  rmSync(xml, { force: true });
  const { code, output } = await step(
    `${project} in Python`,
    () =>
      capture(
        venvPython(),
        ['-m', 'pytest', '-q', `--junit-xml=${xml}`, `${project}/python`],
        { env: workspaceEnv({ PYTHONPATH: pythonPath(project) }) },
      ),
    ended,
  );
  if (code !== 0) console.log(output.trim());
  if (existsSync(xml)) tally.addJUnit(readFileSync(xml, 'utf8'), project);
  else tally.fail(`${project} in Python: ended with exit code ${code}`);
}
