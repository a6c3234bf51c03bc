// Builds the Go gateway of docker/gateway-go on this machine. It is a module of
// its own, most of whose code is written by plug-ins from the contracts.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const workspaceRoot = resolve(import.meta.dirname, '../..');
const cwd = join(workspaceRoot, 'docker/gateway-go');
const built = join(workspaceRoot, '.go/docker/gateway-go');

/** Builds it and gives its file. Go builds anew only what has changed.
 * @param {'bench'} [part] the program in that folder instead
 * @throws Error with what buf or the compiler says */
export function gatewayGo(part) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const file = `${built}${part ? `-${part}` : ''}${suffix}`;
  run(join(workspaceRoot, 'node_modules/.bin/buf'), ['generate']);
  run('go', ['build', '-buildvcs=false', '-o', file, `./${part ?? ''}`]);
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
