// A gRPC server of the lesson gateway, as a program of its own at a free port.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { commandOf, missingFor } from '../../../tools/run/command.mjs';
import type { Language, ServerState } from './live-call.ts';

const root = join(import.meta.dirname, '../../..');
const lesson = join(root, 'packages/lessons/gateway');
const run = join(root, 'tools/run');

// What ends the program with this one stands before it.
const PROGRAMS = {
  typescript: {
    name: 'TypeScript',
    file: join(lesson, 'src/server.ts'),
    keeper: ['--import', pathToFileURL(join(run, 'end-with-parent.mjs')).href],
  },
  python: {
    name: 'Python',
    file: join(lesson, 'python/server.py'),
    keeper: [join(run, 'end_with_parent.py')],
  },
};

/** A server that is called as long as it serves. */
export interface LessonServer extends AsyncDisposable {
  readonly language: Language;
  readonly state: ServerState;
  /** Where it listens; '' if it never did. */
  readonly address: string;
}

/** Starts a server and waits until it listens. Where it cannot, or ends later on
 * its own, its state says so, and a line on standard error why. */
export async function startLessonServer(
  language: Language,
): Promise<LessonServer> {
  const { name, file, keeper } = PROGRAMS[language];
  if (missingFor(file)) return absent(language, 'no-python');
  const { command, env } = commandOf(file);
  const [program = '', ...flags] = command.slice(0, -1);
  const child = spawn(
    program,
    [...flags, ...keeper, file, '--port', '0', '--drain', '0'],
    {
      cwd: root,
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
      // Ctrl-C is for this program, which then ends the server.
      detached: true,
      windowsHide: true,
    },
  );
  let state: ServerState = 'serving';
  let stopping = false;
  const ended = once(child, 'exit')
    .then(
      ([code, signal]) => signal ?? `exit code ${code}`,
      (error) => error.message,
    )
    .then((why) => {
      state = 'ended';
      if (!stopping) console.error(`The server in ${name} has ended: ${why}.`);
    });
  const lines = createInterface({ input: child.stdout });
  const listening = once(lines, 'line').then(([line]) => String(line));
  const line = (await Promise.race([listening, ended])) ?? '';
  return {
    language,
    address: line.match(/127\.0\.0\.1:\d+/)?.[0] ?? '',
    get state() {
      return state;
    },
    async [Symbol.asyncDispose]() {
      stopping = true;
      child.kill();
      await ended;
    },
  };
}

function absent(language: Language, state: ServerState): LessonServer {
  return { language, state, address: '', async [Symbol.asyncDispose]() {} };
}
