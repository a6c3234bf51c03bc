// What the Java half needs: a JDK and Maven.
import { spawnSync } from 'node:child_process';

const LEAST = 17;

let missing;

/** Says in one sentence what to install, or nothing where Java can be built.
 * @returns {string | undefined} */
export function javaMissing() {
  missing ??= { sentence: whatIsMissing() };
  return missing.sentence;
}

function whatIsMissing() {
  const compiler = versionOf('javac', /javac (\d+)/);
  const maven = versionOf('mvn', /Apache Maven ([\d.]+)/);
  if (Number(compiler) >= LEAST && maven) return undefined;
  const instead = compiler ? `, and this JDK is ${compiler}` : '';
  return (
    `A JDK of ${LEAST} or newer and Maven are needed${instead}. ` +
    'On Debian: apt install default-jdk-headless maven. ' +
    'Elsewhere: adoptium.net and maven.apache.org.'
  );
}

function versionOf(program, pattern) {
  const { stdout } = spawnSync(program, ['-version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return stdout?.match(pattern)?.[1];
}
