// Run on the home page: real calls, what is shown of them, and what is shown where
// nobody answers. The site is served by the program that npm start ends with.
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page, Response } from 'playwright-core';
import {
  openWindow,
  type Site,
  startBrowser,
  startSite,
  visit,
} from './browser.ts';
import { type LiveSite, startLiveSite } from './live-site.ts';

const HOMES = ['/', '/zh-Hans/'];
const WIDE = { width: 1280, height: 800 };
// Bytes of scripts, compressed. Those of every page are 152,000 of the first.
const ENTRY = 165_000;
const FIRST_RUN = 60_000;
const NARROW = { width: 320, height: 640 };

let browser: Browser;
let site: LiveSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), startLiveSite()]);
});
afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

test.each(HOMES)(
  'Run at %s shows what the server has sent, in either language',
  async (home) => {
    const { page, complaints } = await open(site, home);
    // What is known first is painted before the rest comes.
    await page.route('**/api/calls/*', async (route) => {
      await painted(page);
      await route.continue();
    });
    await page.locator('main input[type=text]').first().fill('Ada');
    for (const language of ['typescript', 'python'] as const) {
      await page.locator(`input[value=${language}]`).check();
      await run(page, 'live');
      const [request = '', response = ''] = await bytesOf(page);
      const [path = ''] = await lines(page, /^\/hello_world/);
      const answer = await site.callServer(
        language,
        path,
        Buffer.from(request, 'hex'),
      );
      expect(response).toBe(answer.toString('hex'));
      expect(await lines(page, /^\{/)).toEqual([
        '{"name":"Ada","greeting":"Hello"}',
        '{"message":"Hello, Ada!"}',
      ]);
      expect(await page.getByText('grpc-status: 0 (OK)').count()).toBe(1);
    }
    await expectAccessible(page);
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.01);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test.each(HOMES)(
  'at %s a stream of three messages is called from the keyboard, in 320 pixels',
  async (home) => {
    const { page, complaints } = await open(site, home, NARROW);
    await page.locator('main input[type=text]').first().focus();
    const keys = ['Tab', 'Tab', 'ArrowRight', 'Tab', 'ArrowRight', 'Enter'];
    for (const key of keys) await page.keyboard.press(key);
    await page.locator('[data-from=live]').waitFor();
    await page.getByText('grpc-status: 0 (OK)').waitFor();
    const [request] = await lines(page, /^GET /);
    expect(request).toBe(
      'GET /api/python/v1/hellos/you?hello.greeting=Hello&count=3',
    );
    expect(await lines(page, /^\{/)).toEqual(
      [1, 2, 3].map((n) => `{"result":{"message":"Hello, you! (${n} of 3)"}}`),
    );
    expect(await page.getByText(/^\+\d+ ms$/).count()).toBe(3);
    expect(await bytesOf(page)).toHaveLength(4);
    expect(await widthOf(page)).toBe(NARROW.width);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test('the home page and its first Run load little', async () => {
  const { page, scripts } = await open(site, '/');
  const loaded = scripts.length;
  await run(page, 'live');
  expect(await sizeOf(scripts.slice(0, loaded))).toBeLessThan(ENTRY);
  expect(await sizeOf(scripts.slice(loaded))).toBeLessThan(FIRST_RUN);
  await page.context().close();
});

test.each(HOMES)(
  'a static host of %s shows the recorded call, and says why',
  async (home) => {
    await using files = await startSite();
    const { page, complaints } = await open(files, home);
    const before = await page.locator('[data-from]').textContent();
    await run(page, 'nowhere');
    const notice = await page.locator('[data-from=nowhere]').textContent();
    expect(notice).toMatch(/no servers to call|没有可以调用的服务端/);
    expect(notice).not.toBe(before);
    expect(await lines(page, /^\{/)).toContain('{"message":"Hello, you!"}');
    await expectAccessible(page);
    expect(await shiftOf(page)).toBeLessThanOrEqual(0.01);
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

test.each(HOMES)(
  'the recorded call at %s is there without a program of the page',
  async (home) => {
    const { context } = await openWindow(browser, site, {
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto(home);
    expect(await bytesOf(page)).toEqual([
      '0a03796f75120548656c6c6f',
      '0a0b48656c6c6f2c20796f7521',
    ]);
    await context.close();
  },
);

// From here on servers end, one after the other.
test('a server that has stopped is told of, and the other one answers', async () => {
  await site.stopServer('typescript');
  for (const home of HOMES) {
    const { page, complaints } = await open(site, home);
    await run(page, 'nowhere');
    expect(await page.locator('[data-from=nowhere]').textContent()).toMatch(
      /the server in TypeScript has stopped|TypeScript 服务端已经停止/,
    );
    expect(await lines(page, /^\{/)).toContain('{"message":"Hello, you!"}');
    await page.locator('input[value=python]').check();
    await run(page, 'live');
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});

test('a site whose program is gone shows the recorded call', async () => {
  const { page } = await open(site, '/');
  await site.stop();
  await run(page, 'nowhere');
  expect(await page.locator('[data-from=nowhere]').textContent()).toContain(
    'no longer answers',
  );
  await page.context().close();
});

// Opens a page, adds up what moves in it, and lists the scripts that it loads.
async function open(of: Site, home: string, viewport = WIDE) {
  const { context, complaints } = await openWindow(browser, of, {
    viewport,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      // Those soon after a click count too: how soon is a matter of the machine.
      for (const entry of list.getEntries()) {
        Object(window).shift += Object(entry).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await visit(page, home);
  return { page, complaints, scripts };
}

async function run(page: Page, from: 'live' | 'nowhere'): Promise<void> {
  await page.locator('form button.button').click();
  await page.locator(`[data-from=${from}]`).waitFor();
  await page.getByText('grpc-status: 0 (OK)').waitFor();
}

function lines(page: Page, pattern: RegExp): Promise<string[]> {
  const found = page.locator('main section code').filter({ hasText: pattern });
  return found.allTextContents();
}

// The bytes of each message, as one number.
async function bytesOf(page: Page): Promise<string[]> {
  const messages = await page.locator('.wire-rows').all();
  return Promise.all(
    messages.map(async (rows) => {
      const texts = await rows.locator('.hex').allTextContents();
      return texts.join('').replaceAll(/\s/g, '');
    }),
  );
}

// Bytes, compressed.
async function sizeOf(scripts: Response[]): Promise<number> {
  const bodies = await Promise.all(scripts.map((script) => script.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
}

function painted(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}

function shiftOf(page: Page): Promise<number> {
  return page.evaluate(() => Object(window).shift);
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .analyze();
    expect(violations).toEqual([]);
  }
}
