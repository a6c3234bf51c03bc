// Runs the tests of one project, in each of its languages:
//
//   node tools/test/unit.mjs PROJECT_FOLDER
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { goMissing } from '../run/go.mjs';
import { javaMissing, mavenFlags } from '../run/java.mjs';
import { jestArgs } from '../run/jest.mjs';
import { runPython, venvPython } from '../run/python.mjs';

const workspaceRoot = resolve(import.meta.dirname, '../..');
// Maven is a command file on Windows.
const shell = process.platform === 'win32';
const project = (process.argv[2] ?? '').replace(/\/$/, '');

if (existsSync(join(workspaceRoot, project, 'package.json'))) {
  process.exitCode = (await testProject()) ? 0 : 1;
} else {
  console.error(`No project "${project}". Say its folder: packages/lesson-kit`);
  process.exitCode = 1;
}

async function testProject() {
  const folder = join(workspaceRoot, project);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const some = (pattern) => files.some((file) => pattern.test(file));
  const codes = [];
  if (some(/\.test\.ts$/)) codes.push(await jest());
  if (some(/(^|[\\/])test_\w+\.py$/)) codes.push(await pytest());
  if (some(/_test\.go$/)) codes.push(await go());
  if (some(/Test\.java$/)) codes.push(await java());
  if (codes.length === 0) console.log(`${project} has no tests.`);
  return codes.every((code) => code === 0);
}

function jest() {
  const paths = ['--testPathPatterns', `/${project}/`];
  return run('node', [...jestArgs, ...paths]);
}

// -count=1: Go remembers a test that passed, and would not notice that a program
// which the test runs has changed.
function go() {
  const missing = goMissing();
  if (missing === undefined) {
    return run('go', ['test', '-count=1', `./${project}/...`]);
  }
  console.log(`Skipped: the Go tests of ${project}. ${missing}`);
  return 0;
}

function java() {
  const missing = javaMissing();
  if (missing === undefined) {
    const only = ['--projects', `${project}/java`, '--also-make'];
    return run('mvn', [...mavenFlags, ...only, 'test']);
  }
  console.log(`Skipped: the Java tests of ${project}. ${missing}`);
  return 0;
}

async function run(program, args) {
  const options = { cwd: workspaceRoot, stdio: 'inherit', shell };
  const [code] = await once(spawn(program, args, options), 'exit');
  return code;
}

function pytest() {
  if (venvPython()) {
    return runPython(project, ['-m', 'pytest', '-q', project]);
  }
  console.log(
    `Skipped: the Python tests of ${project}. Set up Python: npm start`,
  );
  return 0;
}
