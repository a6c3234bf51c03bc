// The command as a program: what it prints, how it ends, and what it serves.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  makeAuthority,
  type Pair,
} from '@polyglot-grpc/authority/certificates';
import { startBackend } from '../../testing/backend.ts';
import { descriptors } from '../../testing/descriptors.ts';
import { flags } from './flags.ts';

const folder = mkdtempSync(join(tmpdir(), 'transcoder-command-'));
const file = (name: string) => join(folder, name);
const command = join(import.meta.dirname, '../../bin/grpc-transcoder.js');
const SET = ['--descriptor-set', file('set.binpb')];
const NOWHERE = ['--grpc-server-endpoint', '127.0.0.1:1'];
let ca = '';

beforeAll(async () => {
  const authority = await makeAuthority();
  ca = authority.certificate;
  const [server, other] = await Promise.all(
    ['localhost', 'other'].map((name) =>
      authority.issue({ name, names: [name] }),
    ),
  );
  const pair = (name: string, made?: Pair) => {
    writeFileSync(file(`${name}.pem`), made?.certificate ?? '');
    writeFileSync(file(`${name}.key`), made?.key ?? '');
  };
  pair('server', server);
  pair('other', other);
  writeFileSync(file('set.binpb'), descriptors());
  writeFileSync(file('cut.binpb'), descriptors().subarray(0, -1));
  writeFileSync(file('no.pem'), 'no PEM');
  writeFileSync(
    file('bad.yaml'),
    'http:\n  rules:\n    - selector: transcoding.v1.Plain.Unary\n      get: /a/\n',
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): ChildProcess {
  return spawn(process.execPath, [command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function result(...args: string[]) {
  const child = run(...args);
  const [out, err, [code]] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    once(child, 'exit'),
  ]);
  return { code, out, err };
}

// Resolves when the command listens; disposing it ends it as an operator would.
async function serve(...args: string[]) {
  const child = run(...args);
  const [line] = await once(child.stdout ?? child, 'data');
  const ended = once(child, 'exit');
  return {
    line: String(line),
    port: Number(/:(\d+)\. /.exec(String(line))?.[1]),
    async stop() {
      child.kill('SIGTERM');
      const [code] = await ended;
      return code;
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

test('--help names every flag and its default, and --version the version', async () => {
  const help = await result('--help');
  expect(help.code).toBe(0);
  for (const [name, flag] of Object.entries(flags)) {
    expect(help.out).toContain(`  --${name}`);
    expect(help.out).toContain(flag.help);
    if (flag.default === undefined) continue;
    expect(help.out).toContain(`Default: ${flag.default}.`);
  }
  expect(await result('--version')).toEqual({
    code: 0,
    out: '0.1.0\n',
    err: '',
  });
});

const mistakes: [string[], string][] = [
  [['--nope'], "Unknown option '--nope'. All flags: grpc-transcoder --help"],
  [['--port', 'x'], '--port takes a whole number from 0 to 65535, not "x".'],
  [
    ['--port', '65536'],
    '--port takes a whole number from 0 to 65535, not "65536".',
  ],
  [[], 'Where is the gRPC server? --grpc-server-endpoint HOST:PORT tells.'],
  [
    ['--grpc-server-endpoint', 'http://localhost:50051'],
    '--grpc-server-endpoint must be an address such as "localhost:50051".',
  ],
  [NOWHERE, 'Give one of --descriptor-set FILE and --reflection.'],
  [
    [...NOWHERE, ...SET, '--reflection'],
    'Give one of --descriptor-set FILE and --reflection.',
  ],
  [
    [...NOWHERE, ...SET, '--compat', 'x'],
    '--compat takes grpc-gateway, not "x".',
  ],
  [
    [...NOWHERE, ...SET, '--transport', 'x'],
    '--transport takes http2 or grpc-js, not "x".',
  ],
  [
    [...NOWHERE, ...SET, '--max-body-values', '0'],
    '--max-body-values takes a whole number from 1 to 2147483647, not "0".',
  ],
  [
    [...NOWHERE, ...SET, '--max-depth', '0'],
    '--max-depth takes a whole number from 1 to 500, not "0".',
  ],
  [
    [...NOWHERE, ...SET, '--cors-origin', 'x'],
    '--cors-origin must be a list of origins',
  ],
  [
    [...NOWHERE, '--descriptor-set', 'none'],
    '--descriptor-set none: there is no such file.',
  ],
  [
    [...NOWHERE, '--descriptor-set', folder],
    `--descriptor-set ${folder} cannot be read (EISDIR).`,
  ],
  [
    [...NOWHERE, '--descriptor-set', file('cut.binpb')],
    `--descriptor-set ${file('cut.binpb')}: The descriptor set is damaged or cut off: what follows `,
  ],
  [
    [...NOWHERE, ...SET, '--service-config', file('bad.yaml')],
    `${file('bad.yaml')}:`,
  ],
  [
    [...NOWHERE, ...SET, '--cert', file('server.pem')],
    '--cert needs --key beside it.',
  ],
  [
    [...NOWHERE, ...SET, '--key', file('server.key')],
    '--key needs --cert beside it.',
  ],
  [
    [...NOWHERE, ...SET, '--cert', file('no.pem'), '--key', file('server.key')],
    `--cert ${file('no.pem')} holds no usable certificate in PEM.`,
  ],
  [
    [...NOWHERE, ...SET, '--cert', file('server.pem'), '--key', file('no.pem')],
    `--key ${file('no.pem')} holds no usable private key in PEM.`,
  ],
  [
    [
      ...NOWHERE,
      ...SET,
      '--cert',
      file('server.pem'),
      '--key',
      file('other.key'),
    ],
    `--key ${file('other.key')} is not the key of --cert ${file('server.pem')}.`,
  ],
  [
    [...NOWHERE, ...SET, '--backend-ca', file('no.pem')],
    `--backend-ca ${file('no.pem')} holds no usable certificate in PEM.`,
  ],
  [
    [...NOWHERE, ...SET, '--backend-cert', file('server.pem')],
    '--backend-cert needs --backend-key beside it.',
  ],
  [
    [...NOWHERE, '--reflection'],
    'UNAVAILABLE: The gRPC server cannot be reached.',
  ],
  [
    [...NOWHERE, ...SET, '--host', '192.0.2.1'],
    '--host 192.0.2.1 is not an address of this machine.',
  ],
];

test.each(mistakes)(
  '%j ends with exit code 1 and a sentence',
  async (args, sentence) => {
    const { code, out, err } = await result(...args);
    expect(err.startsWith(sentence) ? sentence : err).toBe(sentence);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).not.toMatch(/^ +at /m);
  },
);

test('a port that is taken is told with the flag that helps', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = Object(taken.address());
  const { code, err } = await result(
    ...SET,
    ...NOWHERE,
    '--port',
    String(port),
  );
  expect({ code, err }).toEqual({
    code: 1,
    err: `Port ${port} on 127.0.0.1 is in use. Choose another with --port.\n`,
  });
  taken.close();
});

test('it serves what the flags say, and SIGTERM ends it with 0', async () => {
  await using backend = await startBackend();
  await using gateway = await serve(
    ...SET,
    ...['--grpc-server-endpoint', backend.address, '--port', '0'],
    ...['--unannotated', '--proto-names', '--omit-defaults', '--strict'],
  );
  expect(gateway.line).toMatch(
    /^Listening on 127\.0\.0\.1:\d+\. \d+ routes lead to 127\.0\.0\.1:\d+\.\n$/,
  );
  const url = `http://127.0.0.1:${gateway.port}`;
  const plain = await fetch(`${url}/transcoding.v1.Plain/Unary`, {
    method: 'POST',
    body: '{"name":"x"}',
  });
  expect([plain.status, await plain.text()]).toEqual([200, '{"name":"x"}']);
  const strict = await fetch(`${url}/v1/one/abc?nope=1`);
  expect(strict.status).toBe(400);
  await strict.text();
  const omitted = await fetch(`${url}/v1/one/abc`);
  expect(await omitted.text()).toBe('{"name":"abc"}');
  expect(await gateway.stop()).toBe(0);
});

test('a request that has begun is answered after SIGTERM', async () => {
  await using backend = await startBackend();
  await using gateway = await serve(
    ...SET,
    ...['--grpc-server-endpoint', backend.address, '--port', '0'],
  );
  const answer = fetch(`http://127.0.0.1:${gateway.port}/v1/hold/late`);
  await backend.calls.arrived('late');
  const stopped = gateway.stop();
  backend.calls.release('late');
  const held = await answer;
  expect([held.status, await held.text()]).toEqual([200, '{"name":"late"}']);
  expect(await stopped).toBe(0);
});

test('it serves HTTPS with a certificate and its key', async () => {
  await using backend = await startBackend();
  await using gateway = await serve(
    ...SET,
    ...['--grpc-server-endpoint', backend.address, '--port', '0'],
    ...['--cert', file('server.pem'), '--key', file('server.key')],
  );
  const address = `https://localhost:${gateway.port}/v1/one/abc`;
  const [response] = await once(get(address, { ca, agent: false }), 'response');
  expect(response.statusCode).toBe(200);
  expect(JSON.parse(await text(response))).toMatchObject({ name: 'abc' });
});
