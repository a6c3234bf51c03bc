// Formats and tests the Java half.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { javaMissing, mavenFlags } from '../run/java.mjs';
import { javaModules } from '../run/java-modules.mjs';
import { capture, workspaceRoot } from '../setup/run.mjs';
import { step } from '../setup/say.mjs';
import { check } from './runners.mjs';

/** Checks the form of the Java sources, which takes no Java, and runs the tests
 * of all modules by Maven, once. */
export async function testJava(tally) {
  await check(tally, 'Java: npm run format (Prettier)', 'prettier', [
    ...['--plugin', 'prettier-plugin-java', '--check', '--log-level', 'warn'],
    ...['{packages,apps}/**/*.java', '!packages/stubs/**'],
  ]);
  const tested = javaModules().filter(({ folder }) =>
    existsSync(join(workspaceRoot, folder, 'src/test')),
  );
  const missing = javaMissing();
  if (missing) {
    for (const { folder } of tested) tally.skip(`${folder}: ${missing}`);
    return;
  }
  // What an earlier run has left would count again.
  for (const { name } of tested) {
    rmSync(reports(name), { recursive: true, force: true });
  }
  const title =
    'Java tests by Maven (fetches about 30 MB of libraries the first time)';
  const { code, output } = await step(
    title,
    () => capture('mvn', [...mavenFlags, '--fail-at-end', 'test']),
    (result) => result.code === 0,
  );
  if (code !== 0) console.log(output.trim());
  for (const module of tested) addReports(tally, module);
  if (code !== 0 && tally.failures.every((each) => !/\/java: /.test(each))) {
    tally.fail(`${title}: Maven ended with exit code ${code}`);
  }
}

function addReports(tally, { folder, name }) {
  const place = reports(name);
  // Node 20, which may run this, has no glob.
  const files = (existsSync(place) ? readdirSync(place) : [])
    .filter((file) => /^TEST-.*\.xml$/.test(file))
    .map((file) => join(place, file));
  for (const file of files) tally.addJUnit(readFileSync(file, 'utf8'), folder);
  if (files.length === 0) tally.fail(`${folder}: cannot be built`);
}

function reports(name) {
  return join(workspaceRoot, '.java', name, 'surefire-reports');
}
