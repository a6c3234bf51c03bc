// Which versions a measurement was made with.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { commandOf, missingFor } from '../../../tools/run/command.mjs';
import { findPeers, workspaceRoot } from '../../interop/src/workspace.ts';
import type { BenchResults } from './results.ts';

/** Versions of runtimes and libraries, by language, as the peers of the interop
 * matrix tell them; and that of the load generator. */
export function versions(): BenchResults['versions'] {
  const peers = findPeers().filter(({ file }) => !missingFor(file));
  const entries = peers.map(({ language, file }) => {
    const { command, env } = commandOf(join(workspaceRoot, file));
    const [program = '', ...args] = [...command, 'features'];
    const said = execFileSync(program, args, { env, encoding: 'utf8' });
    return [language, JSON.parse(said).versions];
  });
  const said = execFileSync('h2load', ['--version'], { encoding: 'utf8' });
  const [, h2load = 'unknown'] = said.match(/nghttp2\/(\S+)/) ?? [];
  return { ...Object.fromEntries(entries), load: { h2load } };
}

/** The commit that was measured, with a plus if files differ from it. */
export function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: workspaceRoot, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
  return git('rev-parse', '--short=10', 'HEAD') + (changed ? '+' : '');
}
