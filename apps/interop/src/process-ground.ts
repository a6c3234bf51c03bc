// Runs programs as processes of this machine: quick, and no engine is needed.
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandOf, missingFor } from '../../../tools/run/command.mjs';
import { gatewayGo } from '../../../tools/run/gateway-go.mjs';
import { GATEWAY_GO, gatewayGo as goGateway } from './gateways/programs.ts';
import { CELL_MS, type Ground, Lines, portOf, type Server } from './ground.ts';
import { allOrNone, asOne } from './several.ts';
import {
  everyProgram,
  type Language,
  type Program,
  workspaceRoot,
} from './workspace.ts';

type Command = ReturnType<typeof commandOf>;

/** Opens the ground. The files placed there are those of the last run. */
export async function openProcessGround(): Promise<Ground> {
  const folder = join(workspaceRoot, '.results/plans');
  mkdirSync(folder, { recursive: true });
  const commands = new Map<string, Command>();
  const prepared = (program: Program, args: string[]) => {
    const { file } = program;
    const command = commands.get(file) ?? startOf(file);
    commands.set(file, command);
    return prepare(command, args);
  };
  // What has to be compiled is compiled now, as no limit of a cell allows.
  for (const program of everyProgram()) {
    if (!lacks(program.language)) prepared(program, []);
  }
  if (!lacks('go')) {
    buildPublished();
    prepared(goGateway, []);
  }
  let files = 0;
  return {
    kind: 'process',
    // No machine runs the service that port 1 is for.
    emptyAddress: 'localhost:1',
    lacks,
    serve: (program, args = []) =>
      serve(...prepared(program, [...args, '--port', '0'])),
    async serveSeveral(program, args) {
      const starts = args.map((own) =>
        serve(...prepared(program, [...own, '--port', '0'])),
      );
      const servers = await allOrNone(starts);
      // Processes share no name, so the target lists their addresses.
      const ports = servers.map(({ address }) => address.split(':').at(-1));
      const addresses = ports.map((port) => `127.0.0.1:${port}`);
      return asOne(servers, `ipv4:${addresses}`);
    },
    run(program, args) {
      const [command, options] = prepared(program, args);
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
      const path = join(folder, String(files));
      writeFileSync(path, content);
      return path;
    },
    take: async (_, path) => readFileSync(path),
    async [Symbol.asyncDispose]() {},
  };
}

// The clients that gRPC publishes for Go are a module of their own.
const PUBLISHED = 'apps/peer-go/published';
const BUILT = join(workspaceRoot, '.go');

function buildPublished(): void {
  const out = `${join(BUILT, PUBLISHED)}/`;
  const build = ['build', '-buildvcs=false', '-o', out, 'tool'];
  execFileSync('go', ['-C', join(workspaceRoot, PUBLISHED), ...build]);
}

function startOf(file: string): Command {
  if (file === GATEWAY_GO) return { command: [gatewayGo()], env: process.env };
  if (!file.startsWith(PUBLISHED)) return commandOf(join(workspaceRoot, file));
  return { command: [join(BUILT, dirname(file))], env: process.env };
}

const lacks = (language: Language) => missingFor(`main${TYPES[language]}`);
const TYPES: Record<Language, string> = {
  typescript: '.ts',
  python: '.py',
  go: '.go',
  java: '.java',
};

async function serve(
  [file, flags]: [string, string[]],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Server> {
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
    const address = `localhost:${await portOf(lines)}`;
    return {
      address,
      published: address,
      lines,
      kill: () => end('SIGKILL'),
      [Symbol.asyncDispose]: () => end('SIGKILL'),
    };
  } catch (error) {
    await end('SIGKILL');
    throw error;
  }
}

// The command line of a program, and the environment that it runs in.
function prepare(
  { command, env }: Command,
  args: string[],
): [[string, string[]], { cwd: string; env: NodeJS.ProcessEnv }] {
  const [file = '', ...first] = command;
  // Node would colour its messages; files are found from the root.
  const own = { NODE_OPTIONS: '', INIT_CWD: workspaceRoot };
  const options = { cwd: workspaceRoot, env: { ...env, ...own } };
  return [[file, [...first, ...args]], options];
}
