// The document and the page of Swagger UI, as a browser gets them.
import { expect, test } from '@jest/globals';
import { compile } from '../../testing/compile.ts';
import { startGateway } from '../../testing/start-gateway.ts';
import { swaggerUiFile } from './swagger-ui.ts';

const PAGES = { openapi: true } as const;

async function get(url: string, init?: RequestInit) {
  const answer = await fetch(url, { redirect: 'manual', ...init });
  const type = answer.headers.get('content-type');
  return { status: answer.status, type, text: await answer.text(), answer };
}

test('serves the document, whose paths begin where it is', async () => {
  await using gateway = await startGateway(PAGES);
  const { status, type, text } = await get(`${gateway.url}/openapi.json`);
  expect([status, type]).toEqual([200, 'application/json']);
  expect(JSON.parse(text)).toMatchObject({
    openapi: '3.1.1',
    servers: [{ url: '.' }],
    paths: { '/v1/one/{name}': { get: { operationId: 'Paths_One' } } },
  });
});

test.each([
  ['', 'text/html; charset=utf-8', /<script src="swagger-ui-bundle.js">/],
  ['start.js', 'text/javascript', /url: '\.\.\/openapi\.json'/],
  ['swagger-ui-bundle.js', 'text/javascript', /SwaggerUIBundle/],
  ['swagger-ui.css', 'text/css', /\.swagger-ui/],
  ['favicon-32x32.png', 'image/png', /PNG/],
])('serves /swagger-ui/%s', async (name, contentType, part) => {
  await using gateway = await startGateway(PAGES);
  const page = await get(`${gateway.url}/swagger-ui/${name}`);
  expect([page.status, page.type]).toEqual([200, contentType]);
  expect(page.text).toMatch(part);
  expect(Object.fromEntries(page.answer.headers)).toMatchObject({
    'content-security-policy': expect.stringMatching(
      /^default-src 'none'; script-src 'self'; style-src 'self'; /,
    ),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
});

test.each(['index.js', 'swagger-ui.js.map', '__proto__', '..%2fpackage.json'])(
  'serves no /swagger-ui/%s',
  async (name) => {
    await using gateway = await startGateway(PAGES);
    const page = await get(`${gateway.url}/swagger-ui/${name}`);
    expect([page.status, JSON.parse(page.text).code]).toEqual([404, 5]);
  },
);

test('leads from /swagger-ui to the folder', async () => {
  await using gateway = await startGateway(PAGES);
  const { status, answer } = await get(`${gateway.url}/swagger-ui`);
  expect([status, answer.headers.get('location')]).toEqual([
    308,
    'swagger-ui/',
  ]);
});

test('answers HEAD without a body, and other methods 405', async () => {
  await using gateway = await startGateway(PAGES);
  const url = `${gateway.url}/openapi.json`;
  const head = await get(url, { method: 'HEAD' });
  expect([head.status, head.text]).toEqual([200, '']);
  const post = await get(url, { method: 'POST', body: '{}' });
  expect([post.status, post.answer.headers.get('allow')]).toEqual([
    405,
    'GET, HEAD, OPTIONS',
  ]);
});

test('serves neither unless it is told to', async () => {
  await using gateway = await startGateway();
  for (const path of ['/openapi.json', '/swagger-ui/']) {
    expect((await get(gateway.url + path)).status).toBe(404);
  }
});

test('leaves a path to the rule that has it', async () => {
  const descriptors = compile({
    'own.proto': `
      syntax = "proto3";
      package transcoding.v1;
      import "google/api/annotations.proto";
      service Plain {
        rpc Unary(HoldRequest) returns (HoldRequest) {
          option (google.api.http) = {get: "/{name=*}"};
        }
      }
      message HoldRequest { string name = 1; }`,
  });
  await using gateway = await startGateway({ ...PAGES, descriptors });
  const own = await get(`${gateway.url}/openapi.json`);
  expect(own.text).toBe('{"name":"openapi.json"}');
  expect((await get(`${gateway.url}/swagger-ui/`)).status).toBe(200);
});

test('says how to install Swagger UI where it is missing', () => {
  expect(swaggerUiFile('', 'file:///nowhere/gateway.js')).toBe(
    'Swagger UI is a package of its own, which is not installed here. ' +
      'Install it beside the gateway, and start that anew: ' +
      'npm install swagger-ui-dist',
  );
});
