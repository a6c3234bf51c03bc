// Runs programs as processes of this machine: quick, and no engine is needed.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { venvPython } from '../../../tools/run/python.mjs';
import {
  CELL_MS,
  type Ground,
  Lines,
  type Server,
  START_MS,
} from './ground.ts';
import { type Program, pythonPath, workspaceRoot } from './workspace.ts';

/** Opens the ground. The files placed there are those of the last run. */
export async function openProcessGround(): Promise<Ground> {
  const folder = join(workspaceRoot, '.results/plans');
  mkdirSync(folder, { recursive: true });
  const python = venvPython();
  let files = 0;
  return {
    kind: 'process',
    // No machine runs the service that port 1 is for.
    emptyAddress: 'localhost:1',
    lacks: (language) =>
      language === 'python' && !python
        ? 'Python is not set up here: npm start says how'
        : undefined,
    serve: (program, args = []) => serve(python, program, args),
    run(program, args) {
      const [command, options] = prepare(python, program, args);
      const limits = { timeout: CELL_MS, killSignal: 'SIGKILL' } as const;
      return new Promise((resolve) => {
        execFile(
          ...command,
          { ...options, ...limits },
          (error, stdout, stderr) => {
            const code = typeof error?.code === 'number' ? error.code : 1;
            resolve({ stdout, stderr, exitCode: error ? code : 0 });
          },
        );
      });
    },
    async place(_, content) {
      files += 1;
      const path = join(folder, `${files}.json`);
      writeFileSync(path, content);
      return path;
    },
    async [Symbol.asyncDispose]() {},
  };
}

async function serve(
  python: string | undefined,
  program: Program,
  args: string[],
): Promise<Server> {
  const [[file, flags], options] = prepare(python, program, [
    ...args,
    ...['--port', '0'],
  ]);
  const child = spawn(file, flags, options);
  const ended = once(child, 'close');
  const lines = new Lines();
  child.stdout.setEncoding('utf8').on('data', (text) => lines.push(text));
  child.stderr.setEncoding('utf8').on('data', (text) => lines.push(text));
  child.on('close', () => lines.push(undefined));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  try {
    const first = await lines.find((line) => isFirst(line), START_MS);
    const address = first.match(/^Listening on (\S+)\./)?.[1] ?? '';
    return {
      address,
      lines,
      kill: () => end('SIGKILL'),
      [Symbol.asyncDispose]: () => end('SIGKILL'),
    };
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
}

const isFirst = (line: string) => line.startsWith('Listening on ');

// The command line of a program, and the environment that it runs in.
function prepare(
  python: string | undefined,
  { language, project, file }: Program,
  args: string[],
): [[string, string[]], { cwd: string; env: NodeJS.ProcessEnv }] {
  const paths = pythonPath(project).map((path) => join(workspaceRoot, path));
  const env = {
    ...process.env,
    // Node would colour its messages, and Python write files beside the code.
    NODE_OPTIONS: '',
    PYTHONPATH: paths.join(delimiter),
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const interpreter = language === 'python' ? python : process.execPath;
  if (!interpreter) throw new Error('Python is not set up: npm start');
  return [[interpreter, [file, ...args]], { cwd: workspaceRoot, env }];
}
