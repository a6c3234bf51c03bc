// Which versions a measurement was made with.
import { execFileSync } from 'node:child_process';
import { openPeers } from '../../interop/src/open-peers.ts';
import { openProcessGround } from '../../interop/src/process-ground.ts';
import { workspaceRoot } from '../../interop/src/workspace.ts';

/** Versions of runtimes and libraries, by language, as the peers of the interop
 * matrix tell them; and that of the load generator. */
export async function versions(): Promise<
  Record<string, Record<string, string>>
> {
  await using ground = await openProcessGround();
  const peers = await openPeers(ground);
  const said = execFileSync('h2load', ['--version'], { encoding: 'utf8' });
  const [, h2load = 'unknown'] = said.match(/nghttp2\/(\S+)/) ?? [];
  return { ...peers.versions, load: { h2load } };
}

/** The commit that was measured, with a plus if files differ from it. */
export function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: workspaceRoot, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no') !== '';
  return git('rev-parse', '--short=10', 'HEAD') + (changed ? '+' : '');
}
