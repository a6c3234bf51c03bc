// The command line of a lesson's program, without a launcher in between, so that
// the process that is measured is the program itself.
import { dirname, join } from 'node:path';
import { goMissing, goProgram } from '../../../tools/run/go.mjs';
import { pythonPath, venvPython } from '../../../tools/run/python.mjs';
import {
  type Language,
  type Program,
  workspaceRoot,
} from '../../interop/src/workspace.ts';

export interface Command {
  command: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** How programs of one language are run. */
interface Runtime {
  /** Why they cannot run here, if they cannot. */
  lacks(): string | undefined;
  /** The command, its program built if it has to be. */
  command(program: Program, nodeFlags: string[]): string[];
}

const RUNTIMES: Record<Language, Runtime> = {
  typescript: {
    lacks: () => undefined,
    command: ({ file }, nodeFlags) => [
      process.execPath,
      ...nodeFlags,
      join(workspaceRoot, file),
    ],
  },
  python: {
    lacks: () =>
      venvPython() ? undefined : 'Python is not set up here: npm start',
    command: ({ file }) => [venvPython() ?? '', join(workspaceRoot, file)],
  },
  go: {
    lacks: goMissing,
    command: ({ file }) => [goProgram(dirname(file))],
  },
  java: {
    lacks: () => 'no programs yet',
    command: () => [],
  },
};

const commands = new Map<string, string[]>();

/** The command line of a program. What has to be built is built once.
 * @param nodeFlags flags of Node for a program in TypeScript
 * @throws Error that says why it cannot be built */
export function commandOf(program: Program, nodeFlags: string[]): Command {
  const key = [program.file, ...nodeFlags].join(' ');
  const runtime = RUNTIMES[program.language];
  const command = commands.get(key) ?? runtime.command(program, nodeFlags);
  commands.set(key, command);
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    PYTHONPATH: pythonPath(program.project),
    PYTHONDONTWRITEBYTECODE: '1',
  };
  return { command, cwd: join(workspaceRoot, program.project), env };
}

/** Why a program cannot run here, if it cannot. */
export function lacks({ language }: Program): string | undefined {
  return RUNTIMES[language].lacks();
}
