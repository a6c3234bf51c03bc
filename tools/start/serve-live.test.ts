// npm start ends with all that it has started, whatever ends it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { lineOf } from '@polyglot-grpc/lesson-testing/programs';
import { workspaceRoot } from '../setup/run.mjs';

const main = `
  import { serveLive } from './tools/start/serve-live.mjs';
  process.exitCode = await serveLive({ host: '127.0.0.1', port: 0 });
`;

test.each([
  ['SIGTERM', [0, null]],
  ['SIGKILL', [null, 'SIGKILL']],
] as const)(
  '%s to npm start alone ends the site and its servers',
  async (signal, end) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', main], {
      cwd: workspaceRoot,
    });
    await lineOf(child, /The course: .*/);
    child.kill(signal);
    // Standard output and error close with the last process that has them.
    expect(await once(child, 'close')).toEqual(end);
  },
);
