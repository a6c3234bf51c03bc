// The program that npm start ends with, for tests in a browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, credentials } from '@grpc/grpc-js';
import {
  listeningPorts,
  treeOf,
} from '@polyglot-grpc/lesson-testing/listening';
import { lineOf } from '@polyglot-grpc/lesson-testing/programs';
import type { Language } from '../../live-site/src/live-call.ts';
import type { Site } from './browser.ts';

const program = join(import.meta.dirname, '../../live-site/src/serve.ts');

/** The site with servers that it calls. */
export interface LiveSite extends Site {
  /** Ends one of the servers, and waits until the program has said so. */
  stopServer(language: Language): Promise<void>;
  /** Ends the program and its servers. */
  stop(): Promise<void>;
  /** Sends bytes to a server itself, past the site. */
  callServer(
    language: Language,
    path: string,
    message: Buffer,
  ): Promise<Buffer>;
}

/** Starts the program at a free port. */
export async function startLiveSite(): Promise<LiveSite> {
  const child = spawn(process.execPath, [program, '--port', '0']);
  const line = await lineOf(child, /The course: .*/);
  const [origin = ''] = line.match(/http:\S+/) ?? [];
  const [, ...servers] = treeOf(Number(child.pid));
  const find = (language: Language) => {
    const file = language === 'python' ? 'server.py' : 'server.ts';
    const pid = servers.find((each) =>
      readFileSync(`/proc/${each}/cmdline`, 'utf8').includes(file),
    );
    if (pid === undefined) throw new Error(`No server in ${language}.`);
    return pid;
  };
  const stop = async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  };
  return {
    origin,
    async stopServer(language) {
      const said = lineOf(child, /has ended/, 'stderr');
      process.kill(find(language));
      await said;
    },
    callServer(language, path, message) {
      const [port] = listeningPorts(find(language)) ?? [];
      return call(`127.0.0.1:${port}`, path, message);
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

function call(address: string, path: string, message: Buffer): Promise<Buffer> {
  const client = new Client(address, credentials.createInsecure());
  const asIs = (bytes: Buffer) => bytes;
  return new Promise<Buffer>((resolve, reject) => {
    client.makeUnaryRequest(path, asIs, asIs, message, (error, answer) => {
      if (error || !answer) reject(error);
      else resolve(answer);
    });
  }).finally(() => client.close());
}
