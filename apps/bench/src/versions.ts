// Which versions a measurement was made with.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, missingFor } from '../../../tools/run/command.mjs';
import { findPeers, workspaceRoot } from '../../interop/src/workspace.ts';
import type { BenchResults } from './results.ts';

/** Versions of runtimes and libraries, by language, as the peers of the interop
 * matrix tell them; of Go's gateway; and of the load generators. */
export function versions(): BenchResults['versions'] {
  const peers = findPeers().filter(({ file }) => !missingFor(file));
  const entries = peers.map(({ language, file }) => {
    const { command, env } = commandOf(join(workspaceRoot, file));
    const [program = '', ...args] = [...command, 'features'];
    const said = execFileSync(program, args, { env, encoding: 'utf8' });
    return [language, JSON.parse(said).versions];
  });
  return {
    ...Object.fromEntries(entries),
    gateway: { 'grpc-gateway': gatewayVersion() },
    load: {
      h2load: toldVersion('h2load', /nghttp2\/(\S+)/),
      wrk: toldVersion('wrk', /([\d.]+)/),
    },
  };
}

function gatewayVersion(): string {
  const goMod = join(workspaceRoot, 'docker/gateway-go/go.mod');
  const found = /\/grpc-gateway\/v2 v(\S+)/.exec(readFileSync(goMod, 'utf8'));
  return found?.[1] ?? 'unknown';
}

function toldVersion(program: string, pattern: RegExp): string {
  // wrk ends with 1 after it has told its version.
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return pattern.exec(stdout ?? '')?.[1] ?? 'unknown';
}

/** The commit that was measured, with a plus if files differ from it. */
export function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: workspaceRoot, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
  return git('rev-parse', '--short=10', 'HEAD') + (changed ? '+' : '');
}
