// Builds the Go gateway of docker/gateway-go on this machine. It is a module of
// its own, most of whose code is written by plug-ins from the contracts.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const workspaceRoot = resolve(import.meta.dirname, '../..');
const cwd = join(workspaceRoot, 'docker/gateway-go');
/** What this process has built, by the folders of the main files. */
const built = new Map();

/** Builds it and gives its file. Go builds anew only what has changed.
 * @param {'.' | './bench'} folder that of the main file: the whole gateway, or
 *   what the bench measures
 * @throws Error with what buf or the compiler says */
export function gatewayGo(folder = '.') {
  const earlier = built.get(folder);
  if (earlier) return earlier;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const name = folder.replace(/^\.\/?/, '-').replace(/-$/, '');
  const file = join(workspaceRoot, `.go/docker/gateway-go${name}${suffix}`);
  run(join(workspaceRoot, 'node_modules/.bin/buf'), ['generate']);
  run('go', ['build', '-buildvcs=false', '-o', file, folder]);
  built.set(folder, file);
  return file;
}

function run(program, args) {
  const shell = process.platform === 'win32';
  const { status, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    shell,
  });
  if (status === 0) return;
  throw new Error(`docker/gateway-go cannot be built:\n${stderr.trim()}`);
}
