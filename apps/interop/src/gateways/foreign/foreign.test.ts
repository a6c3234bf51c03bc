// The transcoder's command in front of services that know nothing of us: the
// examples of the grpc-gateway project, whose own gateway answers the same.
import { Agent } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { goMissing } from '../../../../../tools/run/go.mjs';
import { workspaceRoot } from '../../workspace.ts';
import { type Answer, differingParts, readAnswer } from '../answer.ts';
import { ask } from '../request.ts';
import { buildExamples } from './build-examples.ts';
import { requests } from './requests.ts';
import { startProgram } from './start-program.ts';

const missing = goMissing();
if (missing) console.log(`The foreign services are not tried: ${missing}`);
const testGo = missing ? test.skip : test;

const agent = new Agent();
const programs = new AsyncDisposableStack();
let theirs = '';
let ours = '';

beforeAll(async () => {
  if (missing) return;
  const examples = buildExamples();
  const { grpcServer, gateway, descriptorSet, serviceConfig } = examples;
  const server = programs.use(
    await startProgram(grpcServer, ['-addr', '127.0.0.1:0']),
  );
  const [reference, transcoder] = await Promise.all([
    startProgram(gateway, ['-endpoint', server.address]),
    startProgram(join(workspaceRoot, 'node_modules/.bin/grpc-transcoder'), [
      ...['--descriptor-set', descriptorSet],
      ...['--grpc-server-endpoint', server.address],
      ...['--service-config', serviceConfig],
      ...['--port', '0', '--compat', 'grpc-gateway'],
    ]),
  ]);
  theirs = programs.use(reference).address;
  ours = programs.use(transcoder).address;
}, 600_000);

afterAll(async () => {
  agent.destroy();
  await programs.disposeAsync();
});

// Their server gives each new record a name that nobody can foresee.
const UUID = /[0-9a-f]{48}/g;

async function answer(
  address: string,
  request: (typeof requests)[number],
): Promise<Answer> {
  const { body = '', ...rest } = readAnswer(await ask(address, request, agent));
  return { ...rest, body: body.replaceAll(UUID, 'a uuid') };
}

// What may differ, and why; all else is the same.
const DIFFERENCES: [reason: string, request: RegExp, parts: RegExp][] = [
  [
    'Errors of the gateways themselves have words of their own.',
    /./,
    /^body\.message$/,
  ],
  [
    "Go's own HTTP server refuses it, in plain text.",
    /^echo: a broken escape$/,
    /^(body.*|header content-type)$/,
  ],
];

const isKnown = (name: string, part: string, { status = '' }: Answer) =>
  DIFFERENCES.some(
    ([, request, parts]) =>
      request.test(name) &&
      parts.test(part) &&
      (part !== 'body.message' || status >= '400'),
  );

testGo.each(requests.map((request) => [request.name, request] as const))(
  'both gateways answer alike to "%s"',
  async (name, request) => {
    const reference = await answer(theirs, request);
    const own = await answer(ours, request);
    const parts = differingParts(reference, own).filter(
      (part) => !isKnown(name, part, reference),
    );
    const told = (whole: Answer) =>
      Object.fromEntries(parts.map((part) => [part, whole[part]]));
    expect(told(own)).toEqual(told(reference));
  },
);

testGo('most answers are those of the services, not of a gateway', async () => {
  const statuses = new Set<string>();
  let good = 0;
  for (const request of requests) {
    const { status = '' } = await answer(ours, request);
    statuses.add(status);
    if (status === '200') good += 1;
  }
  expect(good).toBeGreaterThan(requests.length / 2);
  expect([...statuses].sort()).toEqual(
    expect.arrayContaining(['200', '400', '401', '404', '500', '501', '504']),
  );
});
