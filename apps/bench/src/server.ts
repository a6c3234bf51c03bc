// Starts a server of a lesson on a processor of its own.
import { join } from 'node:path';
import { commandOf } from '../../../tools/run/command.mjs';
import { type Program, workspaceRoot } from '../../interop/src/workspace.ts';
import { type BenchServer, launch } from './launch.ts';
import { ready } from './ready.ts';

/** Starts a server on some processors and waits until it has all its data.
 * @param nodeFlags flags of Node for a server in TypeScript
 * @throws Error with what it printed if it does not */
export async function startServer(
  program: Program,
  cpus: number | number[],
  args: string[] = [],
  nodeFlags: string[] = [],
): Promise<BenchServer> {
  const { command, env } = commandOf(join(workspaceRoot, program.file));
  const [runtime = '', ...words] = command;
  const flags = ['--drain', '0', ...args];
  const whole = [runtime, ...nodeFlags, ...words, ...flags];
  const server = await launch(whole, cpus, env);
  try {
    await ready(server.address);
    return server;
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
}
