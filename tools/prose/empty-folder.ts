// An empty folder in which a reader's commands are typed.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { read, readJson } from '../structure/tree.ts';

const INSTALL = /^npm install |^python3 -m venv |\/pip install /;

/** Where each set of installing commands was typed first. */
const installed = new Map<string, string>();

// Saves npm and pip the work that no reader would miss here.
const QUICK = {
  npm_config_audit: 'false',
  npm_config_prefer_offline: 'true',
  PIP_DISABLE_PIP_VERSION_CHECK: '1',
  PIP_NO_COMPILE: '1',
};

/** Types the commands that set a lesson up. What several lessons install alike
 * is installed once and linked.
 * @param root the workspace, which the commands call $COURSE */
export function setUpIn(folder: string, root: string, commands: string): void {
  const lines = pinned(root, commands).split('\n');
  const installs = lines.filter((line) => INSTALL.test(line)).join('\n');
  const earlier = installed.get(installs);
  if (earlier === undefined) {
    typeIn(folder, root, lines.join('\n'));
    installed.set(installs, folder);
    return;
  }
  for (const name of ['.venv', 'node_modules']) {
    if (!existsSync(join(earlier, name))) continue;
    symlinkSync(join(earlier, name), join(folder, name));
  }
  const others = lines.filter((line) => !INSTALL.test(line));
  typeIn(folder, root, others.join('\n'));
}

/** Types commands and gives what they print.
 * @throws Error with everything they said if one fails */
export function typeIn(folder: string, root: string, commands: string): string {
  const { status, stdout, stderr } = spawnSync(`set -e\n${commands}`, {
    ...options(folder, root),
    encoding: 'utf8',
  });
  if (status === 0) return stdout;
  throw new Error(`${commands}\n${stdout}${stderr}`);
}

/** Starts a program that goes on. */
export function startIn(
  folder: string,
  root: string,
  command: string,
): ChildProcess {
  // Without exec, a signal would end the shell and leave the program behind.
  return spawn(`exec ${command}`, options(folder, root));
}

function options(cwd: string, root: string) {
  // npm, which runs the tests, says that it was called elsewhere.
  const env = { ...process.env, ...QUICK, COURSE: root, INIT_CWD: cwd };
  return { cwd, shell: true, env };
}

// A reader gets the newest versions, a test those that the workspace pins.
function pinned(root: string, commands: string): string {
  const { dependencies, devDependencies } = readJson(root, 'package.json');
  const versions = new Map(
    Object.entries({ ...Object(dependencies), ...Object(devDependencies) }),
  );
  const pins = read(root, 'pyproject.toml').match(/[\w-]+==[\d.]+/g) ?? [];
  return commands
    .replaceAll(
      /@(?:grpc|bufbuild)\/[\w-]+/g,
      (name) => `${name}@${versions.get(name)}`,
    )
    .replaceAll(
      /(?<= )(?:grpcio|googleapis)[\w-]*/g,
      (name) => pins.find((pin) => pin.startsWith(`${name}==`)) ?? name,
    );
}
