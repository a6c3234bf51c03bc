// Serves the site and the servers that it calls, with Node 24, until Ctrl-C.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workspaceEnv, workspaceRoot } from '../setup/run.mjs';

const keeper = join(workspaceRoot, 'tools/run/end-with-parent.mjs');
const program = join(workspaceRoot, 'apps/live-site/src/serve.ts');

/** Runs the program to its end, which a signal to this process brings.
 * @returns {Promise<number>} its exit code */
export async function serveLive({ host, port }) {
  const child = spawn(
    'node',
    [
      // Windows wants the address of a module, others take it too.
      ...['--import', pathToFileURL(keeper).href, program],
      ...['--host', host, '--port', String(port)],
    ],
    {
      cwd: workspaceRoot,
      env: workspaceEnv(),
      shell: process.platform === 'win32',
      stdio: ['pipe', 'inherit', 'inherit'],
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) {
    // Those of the set-up end this process before its child.
    process.removeAllListeners(signal);
    process.on(signal, () => child.kill(signal));
  }
  const [code] = await once(child, 'exit');
  return code ?? 1;
}
