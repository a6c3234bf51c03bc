// Builds a Java program of this workspace and runs it:
//
//   node tools/run/java.mjs FILE_OF_MAIN [ARGUMENT ...]
//
// Maven builds when a source has changed, and not otherwise: it takes seconds to
// find out that there is nothing to do. What runs is Java itself, so that signals
// and exit codes are the program's own, as under Maven they are not.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { hashOf, isStamped, stamp } from '../setup/stamp.mjs';
import { javaModules, withDependencies } from './java-modules.mjs';
import { locked } from './locked.mjs';

const workspaceRoot = resolve(import.meta.dirname, '../..');

const LEAST = 17;

/** What Maven builds, in a folder for each module: `directory` in pom.xml. */
const BUILT = join(workspaceRoot, '.java');

/** For programs that live for seconds: a collector without threads of its own, and
 * the compiler that takes less time. */
export const QUICK_START = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

// Servers run for long, and are measured: they get the compiler that takes more.
const LONG_RUN = ['-XX:+UseSerialGC'];

/** How Maven is run here: it speaks only of what is wrong, without colours. */
export const mavenFlags = ['--quiet', '-Dstyle.color=never'];

let missing;

/** Says in one sentence what to install, or nothing where Java can be built.
 * @returns {string | undefined} */
export function javaMissing() {
  missing ??= { sentence: whatIsMissing() };
  return missing.sentence;
}

/** Builds a program, if its sources have changed, and gives what starts it.
 * @param {string} file the source of its class, from the workspace's root
 * @returns {string[]}
 * @throws Error with what the compiler says, or what to install */
export function javaCommand(file) {
  const [folder, source] = file.split('/src/main/java/');
  const module = javaModules().find((each) => each.folder === folder);
  if (!module || !source) {
    throw new Error(
      `${file} is in no module of pom.xml. Add its folder there.`,
    );
  }
  const mainClass = source.replace(/\.java$/, '').replaceAll('/', '.');
  const built = join(BUILT, module.name);
  build(module, built);
  const libraries = readFileSync(join(built, 'classpath'), 'utf8');
  return [
    'java',
    ...(mainClass.endsWith('Server') ? LONG_RUN : QUICK_START),
    // A console only where there is a terminal, which some releases changed.
    '-Djdk.console=java.base',
    ...['-cp', join(built, 'classes') + delimiter + libraries],
    mainClass,
  ];
}

/** The environment of a program. On Linux, Java reads its arguments in the letters
 * of the locale, and the one of a bare container has no more than ASCII. */
export function javaEnv() {
  const { env, platform } = process;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  const known = platform !== 'linux' || /utf-?8/i.test(locale);
  return known ? env : { ...env, LC_ALL: 'C.UTF-8' };
}

/** Builds a program, runs it and resolves to its exit code. */
export async function runJava(file, args) {
  const [java, ...first] = javaCommand(file);
  const options = { stdio: 'inherit', env: javaEnv() };
  const child = spawn(java, [...first, ...args], options);
  // Ctrl-C reaches the whole group; a SIGTERM to this process must be passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((done, fail) => {
    child.on('error', ({ message }) => fail(Error(javaMissing() ?? message)));
    child.on('exit', (code, signal) => done(code ?? (signal ? 1 : 0)));
  });
}

function build(module, built) {
  const sources = withDependencies(module).flatMap(({ folder, files }) =>
    [`${folder}/pom.xml`, `${folder}/src/main`, ...files].filter((path) =>
      existsSync(join(workspaceRoot, path)),
    ),
  );
  const wanted = () => hashOf(['pom.xml', ...sources]);
  const done = join(built, 'built');
  if (isStamped(done, wanted())) return;
  if (javaMissing()) throw new Error(javaMissing());
  mkdirSync(BUILT, { recursive: true });
  // Two programs that are started at once share modules; the second one waits,
  // and finds the work done.
  locked(join(BUILT, 'building'), () => {
    const hash = wanted();
    if (isStamped(done, hash)) return;
    compile(module);
    stamp(done, hash);
  });
}

function compile({ folder, name }) {
  console.error(
    `Building ${name} with Maven. The first time, it fetches its libraries: ` +
      'about 30 MB, up to a minute.',
  );
  const { status, stdout, stderr } = run('mvn', [
    ...mavenFlags,
    ...['--projects', folder, '--also-make', 'process-classes'],
  ]);
  if (status === 0) return;
  const said = `${stdout}${stderr}`
    .split('\n')
    .filter((line) => /^\[ERROR\] \S/.test(line) && !/Help|-[eX] /.test(line));
  throw new Error(`${folder} cannot be built:\n${said.join('\n')}`);
}

function whatIsMissing() {
  const compiler = versionOf('javac', /javac (\d+)/);
  const maven = versionOf('mvn', /Apache Maven ([\d.]+)/);
  if (Number(compiler) >= LEAST && maven) return undefined;
  const instead = compiler ? `, and this JDK is ${compiler}` : '';
  return (
    `A JDK of ${LEAST} or newer and Maven are needed${instead}: ` +
    'on Debian, apt install default-jdk-headless maven; elsewhere, ' +
    'see adoptium.net and maven.apache.org.'
  );
}

function versionOf(program, pattern) {
  return run(program, ['-version']).stdout?.match(pattern)?.[1];
}

function run(program, args) {
  return spawnSync(program, args, {
    cwd: workspaceRoot,
    encoding: 'utf8',
    // Maven is a command file on Windows.
    shell: process.platform === 'win32',
  });
}

if (process.argv[1] === import.meta.filename) {
  const [file, ...args] = process.argv.slice(2);
  try {
    process.exitCode = await runJava(file, args);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
