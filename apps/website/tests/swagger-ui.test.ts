// Swagger UI of the lesson's gateway, in a browser: a call is made by clicking.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../../packages/lessons/gateway/src/server.ts';
import { startGateway } from '../../../packages/lessons/gateway/src/start-gateway.ts';
import { startGateway as startTranscoder } from '../../../packages/transcoder/testing/start-gateway.ts';
import { openWindow, startBrowser } from './browser.ts';

const FLAGS = {
  host: '127.0.0.1',
  'descriptor-set': 'packages/stubs/hello_world/descriptors/hello_world.binpb',
  cert: '',
  key: '',
};

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

/** Opens an operation, fills it in, and gives the answer to its call. */
async function tryOut(
  page: Page,
  id: string,
  parameters: Record<string, string>,
  accept?: string,
): Promise<{ status: string; body: string }> {
  const operation = page.locator(`[id$="-${id}"]`);
  await operation.locator('.opblock-summary-control').click();
  await operation.getByRole('button', { name: 'Try it out' }).click();
  for (const [name, value] of Object.entries(parameters)) {
    const row = operation.locator(`tr[data-param-name="${name}"]`);
    await row.locator('input').fill(value);
  }
  if (accept) {
    await operation.locator('[data-code="200"] select').selectOption(accept);
  }
  await operation.getByRole('button', { name: 'Execute' }).click();
  const answer = operation.locator('.live-responses-table .response');
  return {
    status: await answer.locator('.response-col_status').innerText(),
    body: await answer.locator('.highlight-code code').first().innerText(),
  };
}

test('a click calls the real server, and nobody else is asked', async () => {
  await using server = await startServer(0);
  const target = `127.0.0.1:${server.port}`;
  await using gateway = await startGateway(0, target, FLAGS);
  const origin = `http://127.0.0.1:${gateway.port}`;
  const { context, complaints } = await openWindow(browser, { origin }, {});
  const page = await context.newPage();
  await page.goto('/swagger-ui');
  expect(page.url()).toBe(`${origin}/swagger-ui/`);

  const hello = await tryOut(page, 'Greeter_SayHello3', {
    name: 'Ada/Lovelace',
    greeting: 'Welcome',
  });
  expect([hello.status, JSON.parse(hello.body)]).toEqual([
    '200',
    { message: 'Welcome, Ada/Lovelace!' },
  ]);
  // Its path has a variable of two segments, one of which is typed.
  const created = await tryOut(page, 'Postcards_CreatePostcard', {
    postcardId: 'paris',
  });
  const found = await tryOut(page, 'Postcards_GetPostcard', {
    postcard: 'paris',
  });
  expect([created.status, found.status]).toEqual(['200', '200']);
  expect(JSON.parse(found.body)).toMatchObject({ name: 'postcards/paris' });
  const stream = await tryOut(
    page,
    'Greeter_SayHellos',
    { hello_name: 'Ada', count: '2' },
    'text/event-stream',
  );
  expect(stream.body.match(/(?<=^data: ).*$/gm)).toEqual([
    '{"message":"Hello, Ada! (1 of 2)"}',
    '{"message":"Hello, Ada! (2 of 2)"}',
    '{}',
  ]);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a click calls a gateway that is below a path of another server', async () => {
  await using gateway = await startTranscoder({ openapi: true });
  // What a router does that gives a handler all below a path.
  await using front = createServer((request, response) => {
    request.url = request.url?.replace(/^\/below/, '') ?? '';
    gateway.transcoder(request, response);
  });
  await once(front.listen(0, '127.0.0.1'), 'listening');
  const { port } = front.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const { context, complaints } = await openWindow(browser, { origin }, {});
  const page = await context.newPage();
  await page.goto('/below/swagger-ui/');
  const asked = page.waitForRequest('**/v1/**');
  const { status } = await tryOut(page, 'Paths_One', { name: 'Ada' });
  expect([new URL((await asked).url()).pathname, status]).toEqual([
    '/below/v1/one/Ada',
    '200',
  ]);
  expect(complaints).toEqual([]);
  await context.close();
});
