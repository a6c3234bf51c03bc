// Stands for a reader of the pages on the gateway: starts what the pages start,
// on free ports, and types the commands of curl.
import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  type ServerProgram,
  startProgram,
} from '@polyglot-grpc/lesson-testing/programs';
import { pageGateways } from './page-requests.ts';

const root = join(import.meta.dirname, '../../..');
const lessons = join(root, 'packages/lessons');
const command = join(root, 'packages/transcoder/src/command/main.ts');
const shell = promisify(execFile);

/** Says in one sentence why no command can be typed here, or nothing. */
export const whyNoCurl: string | undefined =
  process.platform === 'win32'
    ? 'the commands are for a shell'
    : spawnSync('curl', ['--version']).error && 'no curl here';

/** The programs of a reader, running. `await using` ends them. */
export interface Reader extends AsyncDisposable {
  /** Types a command of a page and gives what it prints. */
  type(command: string): Promise<string>;
}

/** Starts everything.
 * @param server of the lessons, whose gRPC servers are then in that language:
 *   `src/server.ts` or `python/server.py` */
export async function startReader(server: string): Promise<Reader> {
  await using stack = new AsyncDisposableStack();
  const start = async (file: string, ...args: string[]) =>
    stack.use(await startProgram(file, ...args));
  const ports = new Map<string, ServerProgram>();
  // The pages have these at their ports of gRPC.
  ports.set('50051', await start(join(lessons, 'gateway', server)));
  ports.set('50052', await start(join(lessons, 'token-auth', server)));
  ports.set('50053', await start(join(lessons, 'route-guide', server)));
  const address = `localhost:${ports.get('50051')?.port}`;
  const gateway = join(lessons, 'gateway/src/gateway.ts');
  const endpoint = ['--grpc-server-endpoint', address];
  ports.set('http:8081', await start(gateway, ...endpoint));
  const pair = ['--cert', '.certs/server.pem', '--key', '.certs/server.key'];
  ports.set('https:8081', await start(gateway, ...endpoint, ...pair));
  for (const { port, program, flags } of pageGateways()) {
    const file = program === 'grpc-transcoder' ? command : gateway;
    const words = elsewhere(flags, ports).split(' ');
    ports.set(port, await start(file, ...words));
  }
  const running = stack.move();
  return {
    type: (typed) => type(elsewhere(typed, ports)),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

// The command with the ports of today in place of those of the page.
function elsewhere(typed: string, ports: Map<string, ServerProgram>): string {
  return typed.replaceAll(
    /(https:\/\/)?localhost:(\d+)/g,
    (all, https = '', port) => {
      const scheme = https === '' ? 'http' : 'https';
      const program = ports.get(`${scheme}:${port}`) ?? ports.get(port);
      return program ? `${https}localhost:${program.port}` : all;
    },
  );
}

async function type(typed: string): Promise<string> {
  const { stdout } = await shell('sh', ['-c', typed], {
    cwd: root,
    encoding: 'utf8',
  });
  const ended = stdout.endsWith('\n') ? stdout : `${stdout}\n`;
  return ended.replaceAll('\r\n', '\n').replaceAll(SAYS_NOTHING, '');
}

// Headers that are there in every answer of an HTTP server of Node, or differ.
const SAYS_NOTHING = /^(Date|Connection|Keep-Alive|Content-Length): .*\n/gim;
