// The program from outside: what it listens at, and that it takes its servers
// with it, however it ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  listeningHosts,
  listeningPorts,
  treeOf,
} from '@polyglot-grpc/lesson-testing/listening';
import { lineOf } from '@polyglot-grpc/lesson-testing/programs';
import { venvPython } from '../../../tools/run/python.mjs';

const program = join(import.meta.dirname, 'serve.ts');

// Processes are found where Linux has them.
const onLinux = process.platform === 'linux' ? describe : describe.skip;
const languages = venvPython() ? ['server.ts', 'server.py'] : ['server.ts'];

onLinux('the program that serves the site', () => {
  test('listens at its own port, and its servers where nobody else wants to', async () => {
    const { child, port, tree } = await startSite();
    const ports = tree.flatMap((pid) => listeningPorts(pid) ?? []);
    const hosts = tree.flatMap((pid) => listeningHosts(pid) ?? []);
    const names = tree.map(nameOf);
    child.kill();
    await once(child, 'close');
    expect(names).toEqual(['serve.ts', ...languages]);
    expect(ports).toHaveLength(tree.length);
    expect(ports[0]).toBe(port);
    for (const free of [50_051, 8_080, 8_081])
      expect(ports).not.toContain(free);
    expect(new Set(hosts)).toEqual(new Set(['127.0.0.1']));
  });

  test('ends with 0 after its servers, and in silence, at Ctrl-C and Ctrl-C', async () => {
    const { child, said, tree } = await startSite();
    // Ctrl-C in a terminal is for all processes of the group.
    process.kill(-Number(child.pid), 'SIGINT');
    process.kill(-Number(child.pid), 'SIGINT');
    const [code] = await once(child, 'exit');
    expect(tree.filter(isAlive)).toEqual([]);
    expect({ code, said: said.join('') }).toEqual({ code: 0, said: '' });
  });

  test('leaves no server behind when it is killed', async () => {
    const { child } = await startSite();
    child.kill('SIGKILL');
    // The servers have its standard error, which closes with the last of them.
    expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
  });

  test('says in a line that a server has ended, and serves on', async () => {
    const { child, port, said, tree } = await startSite();
    const server = tree.find((pid) => nameOf(pid) === 'server.ts') ?? 0;
    const line = lineOf(child, /.*ended.*/, 'stderr');
    process.kill(server, 'SIGKILL');
    expect(await line).toBe('The server in TypeScript has ended: SIGKILL.');
    const states = await fetch(`http://127.0.0.1:${port}/api/servers.json`);
    expect(await states.json()).toMatchObject({ typescript: 'ended' });
    child.kill();
    await once(child, 'close');
    expect(said).toHaveLength(1);
  });

  test('says in a sentence that its port is taken, and ends its servers', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? `${address?.port}` : '';
    const { child, said } = start('--port', port);
    // With a server that goes on, this would not close.
    const [code] = await once(child, 'close');
    taken.close();
    expect({ code, said: said.join('') }).toEqual({
      code: 1,
      said: `Port ${port} on 127.0.0.1 is in use. Choose another with --port.\n`,
    });
  });
});

function start(...args: string[]): { child: ChildProcess; said: string[] } {
  const child = spawn(process.execPath, [program, ...args], {
    detached: true,
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  return { child, said };
}

async function startSite() {
  const { child, said } = start('--port', '0');
  const line = await lineOf(child, /The course: .*/);
  const port = Number(line.match(/:(\d+) /)?.[1]);
  return { child, said, port, tree: treeOf(Number(child.pid)) };
}

// The last file of its command line, without the flags.
function nameOf(pid: number): string | undefined {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').match(
    /(\w+\.(?:ts|py))\0--port/,
  )?.[1];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
