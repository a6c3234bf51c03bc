// What is below /api: real calls to both servers, their bytes, and who may call.

import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { venvPython } from '../../../tools/run/python.mjs';
import { createApi } from './create-api.ts';
import type { LessonServer } from './lesson-server.ts';
import type { Choice, GrpcCall, LiveCall } from './live-call.ts';
import { runCall, serverStates } from './run-call.ts';
import { type LiveSite, startLiveSite } from './start-live-site.ts';

let site: LiveSite;
let api = '';
beforeAll(async () => {
  site = await startLiveSite({ host: '127.0.0.1', port: 0 });
  api = `http://127.0.0.1:${site.port}/api/`;
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
});

const ADA: Choice = {
  language: 'typescript',
  kind: 'unary',
  name: 'Ada',
  greeting: '',
};

const languages = ['typescript', ...(venvPython() ? ['python'] : [])] as const;

test.each(languages)(
  'a call to the server in %s shows the bytes of both messages',
  async (language) => {
    const choice = { ...ADA, language } as Choice;
    const { http, grpc } = await runCall(api, choice);
    expect(http).toMatchObject({
      method: 'POST',
      path: `/api/${language}/v1/hello`,
      body: '{"name":"Ada","greeting":""}',
      status: 200,
      lines: [{ text: '{"message":"Hello, Ada!"}' }],
    });
    expect(grpc).toMatchObject({
      path: '/hello_world.Greeter/SayHello',
      requests: [{ type: 'hello_world.HelloRequest', bytes: '0a 03 41 64 61' }],
      responses: [{ bytes: '0a 0b 48 65 6c 6c 6f 2c 20 41 64 61 21' }],
      status: { code: 0, name: 'OK', details: '' },
    });
    expect(grpc?.header.map(({ name }) => name)).toContain('content-type');
    const [field] = grpc?.responses[0]?.fields ?? [];
    expect(field).toMatchObject({ name: 'message', means: 'Hello, Ada!' });
  },
);

test('a stream has a line and a message of gRPC for each greeting', async () => {
  const told: LiveCall[] = [];
  const stream: Choice = { ...ADA, kind: 'stream', greeting: 'Hi' };
  const call = await runCall(api, stream, (sofar) => told.push(sofar));
  const texts = [1, 2, 3].map((each) => `Hi, Ada! (${each} of 3)`);
  expect(call.http.lines.map(({ text }) => JSON.parse(text))).toEqual(
    texts.map((message) => ({ result: { message } })),
  );
  expect(told.map(({ http }) => http.lines.length)).toEqual([1, 2, 3]);
  expect(
    call.grpc?.responses.map(({ fields: [field] }) => field?.means),
  ).toEqual(texts);
});

test.each([
  ['?count=0', 3, 'INVALID_ARGUMENT', 0],
  ['?count=6', 8, 'RESOURCE_EXHAUSTED', 5],
])(
  'a stream %s that fails shows code %i, %s, after %i messages',
  async (query, code, name, messages) => {
    await get(`typescript/v1/hellos/Ada${query}`, { id: 'failed' });
    const grpc = (await get('calls/failed')).json as GrpcCall;
    expect(grpc.status).toMatchObject({ code, name });
    expect(grpc.responses).toHaveLength(messages);
  },
);

test('a call is kept once, if it is short and had an id', async () => {
  await get('typescript/v1/hello/Ada', { id: 'once' });
  expect((await get('calls/once')).status).toBe(200);
  expect((await get('calls/once')).status).toBe(404);
  await get(`typescript/v1/hello/${'a'.repeat(2_000)}`, { id: 'long' });
  expect((await get('calls/long')).status).toBe(404);
});

test('the oldest of more than a hundred calls is given up', async () => {
  for (let call = 0; call <= 100; call += 1) {
    await get('typescript/v1/hello/Ada', { id: `call-${call}` });
  }
  expect((await get('calls/call-0')).status).toBe(404);
  expect((await get('calls/call-1')).status).toBe(200);
});

test.each([
  ['a name of somebody else for this machine', { Host: 'evil.example:3000' }],
  ['a page of another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['a page at another port', { 'Sec-Fetch-Site': 'same-site' }],
])('%s may not call', async (_, headers) => {
  const { status, json, allowed } = await get('servers.json', { headers });
  expect({ status, code: json.code, allowed }).toEqual({
    status: 403,
    code: 7,
    allowed: undefined,
  });
});

test.each([
  { Host: 'localhost:3000' },
  { Host: '[::1]' },
  { 'Sec-Fetch-Site': 'same-origin' },
])('%j may call', async (headers) => {
  expect((await get('servers.json', { headers })).status).toBe(200);
});

test('a server that has ended is 503, and others are 404', async () => {
  await using other = await startLiveSite({ host: '127.0.0.1', port: 0 });
  await other.servers[0]?.[Symbol.asyncDispose]();
  const own = `http://127.0.0.1:${other.port}/api/`;
  expect(await serverStates(own)).toMatchObject({ typescript: 'ended' });
  const { http, grpc } = await runCall(own, ADA);
  expect({ status: http.status, grpc }).toEqual({ status: 503 });
  expect(JSON.parse(http.lines[0]?.text ?? '')).toEqual({
    code: 14,
    message: 'The gRPC server has ended. Start it again with npm start.',
    details: [],
  });
  expect((await get('cobol/v1/hello/Ada')).status).toBe(404);
});

test('a server that lacks Python is 503, and says what to install', async () => {
  const absent: LessonServer = {
    language: 'python',
    state: 'no-python',
    address: '',
    async [Symbol.asyncDispose]() {},
  };
  using noPython = createApi([absent], () => true);
  const server = createServer(noPython).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const own = `http://127.0.0.1:${port}/api/`;
  const states = await serverStates(own);
  const { http } = await runCall(own, { ...ADA, language: 'python' });
  server.closeAllConnections();
  server.close();
  expect({ states, status: http.status }).toEqual({
    states: { python: 'no-python' },
    status: 503,
  });
  expect(http.lines[0]?.text).toContain('Install Python 3.11 or newer');
});

// Unlike fetch, this sends the headers as they are.
async function get(
  path: string,
  { id = '', headers = {} }: { id?: string; headers?: object } = {},
) {
  const own = id === '' ? {} : { 'Grpc-Metadata-Call-Id': id };
  const sent = request(`${api}${path}`, { headers: { ...own, ...headers } });
  const [answer] = await once(sent.end(), 'response');
  let body = '';
  for await (const chunk of answer) body += chunk;
  const [first = ''] = body.split('\n');
  return {
    status: answer.statusCode,
    json: JSON.parse(first),
    allowed: answer.headers['access-control-allow-origin'],
  };
}
