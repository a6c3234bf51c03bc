// The gateway as a reader meets it: in front of the servers in both languages, with
// and without a certificate.
import { request } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { readCredential } from '@polyglot-grpc/lesson-kit/credential-file';
import {
  runFile,
  startProgram,
  whyNotHere,
} from '@polyglot-grpc/lesson-testing/programs';
import { startServer } from './server.ts';

const lesson = join(import.meta.dirname, '..');
const gateway = join(lesson, 'src/gateway.ts');
const ENDPOINT = '--grpc-server-endpoint';

// Each request, and the status and the body that answer it.
const body = '{"name":"you"}';
const POST = { method: 'POST', body };
const ANSWERS: [string, RequestInit, number, string][] = [
  ['/v1/hello', POST, 200, '{"message":"Hello, you!"}'],
  ['/v1/example/echo', POST, 200, '{"message":"Hello, you!"}'],
  ['/v1/hello/you', {}, 200, '{"message":"Hello, you!"}'],
  [
    '/v1/hello/%E4%B8%AD%E6%96%87?greeting=%E4%BD%A0%E5%A5%BD',
    {},
    200,
    '{"message":"你好, 中文!"}',
  ],
  ['/v1/again/you/and/me', {}, 200, '{"message":"Hello again, you/and/me!"}'],
  [
    '/v1/hellos/you?count=2&hello.greeting=Hi',
    {},
    200,
    '{"result":{"message":"Hi, you! (1 of 2)"}}\n' +
      '{"result":{"message":"Hi, you! (2 of 2)"}}\n',
  ],
  [
    '/v1/hellos/you?count=0',
    {},
    400,
    '{"code":3,"message":"count: at least 1, not 0.","details":[]}',
  ],
  [
    '/v1/postcards/nowhere',
    {},
    404,
    '{"code":5,"message":"There is no postcards/nowhere.","details":[]}',
  ],
];

const SERVERS = ['src/server.ts', 'python/server.py'].filter(
  (file) => whyNotHere(join(lesson, file)) === undefined,
);

describe.each(SERVERS)('the gateway in front of %s', (file) => {
  test('answers every path on its port', async () => {
    await using server = await startProgram(join(lesson, file));
    const address = `localhost:${server.port}`;
    await using program = await startProgram(gateway, ENDPOINT, address);
    const answers = await Promise.all(
      ANSWERS.map(async ([path, init]) => {
        const url = `http://localhost:${program.port}${path}`;
        const answer = await fetch(url, init);
        return [path, init, answer.status, await answer.text()];
      }),
    );
    expect(answers).toEqual(ANSWERS);
  });

  test('speaks HTTPS with a certificate', async () => {
    await using server = await startProgram(join(lesson, file));
    const pair = ['--cert', '.certs/server.pem', '--key', '.certs/server.key'];
    const address = `localhost:${server.port}`;
    await using program = await startProgram(
      gateway,
      ...[ENDPOINT, address, ...pair],
    );
    expect(program.firstLine).toBe(
      `Listening on 127.0.0.1:${program.port}. In another terminal: ` +
        'curl --cacert .certs/ca.pem ' +
        `https://localhost:${program.port}/v1/hello/you`,
    );
    expect(await getOverTls(program.port, '/v1/hello/you')).toBe(
      '{"message":"Hello, you!"}',
    );
  });
});

async function getOverTls(port: number, path: string): Promise<string> {
  const ca = readCredential('ca', '.certs/ca.pem');
  const url = `https://localhost:${port}${path}`;
  return new Promise((resolve, reject) => {
    request(url, { ca, agent: false }, (answer) => resolve(text(answer)))
      .on('error', reject)
      .end();
  });
}

describe('gateway.ts', () => {
  test('starts the gRPC server too, and ends with 0 on SIGTERM', async () => {
    await using program = await startProgram(gateway, '--grpc-port', '0');
    const url = `http://localhost:${program.port}/v1/hello/you`;
    expect(await (await fetch(url)).json()).toEqual({ message: 'Hello, you!' });
    expect(await program.end('SIGTERM')).toEqual({
      stdout: expect.stringMatching(
        /^Listening .*\nIn a browser: http.*\/swagger-ui\/\nThe gRPC server is at .*\n$/,
      ),
      stderr: '',
      exitCode: 0,
    });
  });

  test.each([
    ['--port', ['--grpc-port', '0']],
    ['--grpc-port', ['--port', '0']],
  ])('names the busy port and the flag %s', async (flag, other) => {
    await using server = await startServer(0);
    const port = String(server.port);
    expect(await runFile(gateway, flag, port, ...other)).toEqual({
      stdout: '',
      stderr:
        `Port ${port} on 127.0.0.1 is in use. ` +
        `Choose another with ${flag}.\n`,
      exitCode: 1,
    });
  });

  test.each([
    [['--colour', 'red'], /^Unknown option '--colour'/],
    [['--host', '192.0.2.1'], /^--host 192\.0\.2\.1 is not an address of this/],
    [['--drain', 'long'], /^--drain takes a whole number/],
    [['--cert', '.certs/server.pem'], /^--key {2}cannot be read as a file\.$/],
    [['--descriptor-set', 'no.binpb'], /^No no\.binpb in this project/],
  ])('answers %j with one sentence', async (args, said) => {
    const flags = ['--grpc-port', '0', '--port', '0', ...args];
    const { stdout, stderr, exitCode } = await runFile(gateway, ...flags);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
    expect(stderr.trim()).toMatch(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
