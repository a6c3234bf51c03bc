// The page of failures as a reader uses it: paste a text, follow the link.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Failure } from '../plugins/failures/failures.ts';
import {
  openWindow,
  type Site,
  startBrowser,
  startSite,
  visit,
  type Window,
} from './browser.ts';

const failures: Failure[] = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../../docs/data/failures.json'),
    'utf8',
  ),
);
const PAGES = ['/troubleshooting/', '/zh-Hans/troubleshooting/'];

let browser: Browser;
let site: Site;
let window: Window;
let page: Page;
beforeAll(async () => {
  site = await startSite();
  browser = await startBrowser();
  window = await openWindow(browser, site, { reducedMotion: 'reduce' });
  page = await window.context.newPage();
}, 30_000);
afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

test.each(PAGES)(
  '%s finds the step of every recorded text',
  async (path) => {
    await visit(page, path);
    for (const { step, code, text } of failures) {
      await page.locator('textarea').fill(`${code}: ${elsewhere(text)}`);
      expect(await jointlyFirst(page)).toContain(`#${step}`);
    }
    expect(window.complaints).toEqual([]);
  },
  60_000,
);

test.each(PAGES)('%s says so when it finds nothing', async (path) => {
  await visit(page, path);
  await page.locator('textarea').fill('how do I bake bread');
  await page
    .getByRole('status')
    .filter({ hasText: 'GRPC_VERBOSITY' })
    .waitFor();
  expect(await page.locator('search li').count()).toBe(0);
});

test('a reader without a mouse pastes, goes on and is at the step', async () => {
  await visit(page, '/troubleshooting/');
  await page.getByLabel('Paste the error text').focus();
  await page.keyboard.insertText(
    'Error: 14 UNAVAILABLE: certificate has expired',
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/troubleshooting/#expired');
});

test('the texts are in this page alone', async () => {
  const { context } = await openWindow(browser, site, {});
  const other = await context.newPage();
  let loaded = '';
  other.on('response', async (response) => {
    if (response.url().endsWith('.js')) loaded += await response.text();
  });
  await visit(other, '/learn/helloworld/');
  await other.waitForLoadState('networkidle');
  expect(loaded).toContain('helloworld');
  expect(loaded).not.toContain('missing selected ALPN property');
  await context.close();
});

test.each(PAGES)(
  '%s has every section, and no field, without a program',
  async (path) => {
    const { context } = await openWindow(browser, site, {
      javaScriptEnabled: false,
    });
    const plain = await context.newPage();
    await plain.goto(path);
    expect(await plain.locator('textarea').isVisible()).toBe(false);
    for (const { step } of failures) {
      expect(await plain.locator(`h3#${step}`).count()).toBe(1);
    }
    await context.close();
  },
);

// The links of the hits that have the same text as the first.
async function jointlyFirst(page: Page): Promise<(string | null)[]> {
  const hits = page.locator('search li');
  await hits.first().waitFor();
  const best = await hits.first().locator('code').textContent();
  const joint = hits.filter({
    has: page.locator('code').getByText(best ?? '', { exact: true }),
  });
  return Promise.all(
    (await joint.locator('a').all()).map((link) => link.getAttribute('href')),
  );
}

const elsewhere = (text: string) =>
  text
    .replaceAll('ADDRESS', '10.1.2.3:8443')
    .replaceAll('TIME', '2031-02-03T04:05:06.789Z')
    .replaceAll('THREAD', '7F00DEADBEEF0000');
