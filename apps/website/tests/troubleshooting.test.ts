// The page of failures as a reader uses it: paste a text, follow the link.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
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
});
afterAll(async () => {
  await browser.close();
  await site[Symbol.asyncDispose]();
});

test.each(PAGES)('%s finds the step of every recorded text', async (path) => {
  await visit(page, path);
  for (const { step, code, text } of failures) {
    await page.locator('textarea').fill(`${code}: ${elsewhere(text)}`);
    expect(await jointlyFirst(page)).toContain(`#${step}`);
  }
  expect(window.complaints).toEqual([]);
});

test.each(PAGES)('%s says so when it finds nothing', async (path) => {
  await visit(page, path);
  await page.locator('textarea').fill('how do I bake bread');
  await page
    .getByRole('status')
    .filter({ hasText: 'GRPC_VERBOSITY' })
    .waitFor();
  expect(await page.locator('search li').count()).toBe(0);
});

test.each(PAGES)(
  '%s blames no certificate when nobody listens',
  async (path) => {
    await visit(page, path);
    await page
      .locator('textarea')
      .fill(
        'Error: 14 UNAVAILABLE: No connection established. Last error: Error: ' +
          'connect ECONNREFUSED 127.0.0.1:50051. Resolution note: ',
      );
    await page.getByRole('status').filter({ hasText: 'TLS' }).waitFor();
    expect(await jointlyFirst(page)).toEqual(['#nobody-listens']);
    expect(await page.locator('search li').count()).toBe(1);
  },
);

test.each(PAGES)('%s is accessible and narrow with hits', async (path) => {
  const narrow = { width: 320, height: 640 };
  await page.setViewportSize(narrow);
  await visit(page, path);
  await page.locator('textarea').fill('CERTIFICATE_VERIFY_FAILED');
  await page.locator('search li').first().waitFor();
  const width = () => document.documentElement.scrollWidth;
  expect(await page.evaluate(width)).toBe(narrow.width);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    const axe = new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] });
    expect((await axe.analyze()).violations).toEqual([]);
  }
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

test('no other page runs a script with the texts', async () => {
  await visit(page, '/learn/helloworld/');
  // The browser may fetch in advance where a link leads to; it does not run that.
  const scripts = await page.locator('script[src]').all();
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    const file = (await script.getAttribute('src')) ?? '';
    const text = await (await page.request.get(file)).text();
    const has = text.includes('missing selected ALPN property');
    expect({ file, has }).toEqual({ file, has: false });
  }
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
  await page.locator('search li').first().waitFor();
  return page.locator('search li').evaluateAll((items) => {
    const text = (item?: Element) => item?.querySelector('code')?.textContent;
    return items
      .filter((item) => text(item) === text(items[0]))
      .map((item) => item.querySelector('a')?.getAttribute('href') ?? null);
  });
}

const elsewhere = (text: string) =>
  text
    .replaceAll('ADDRESS', '10.1.2.3:8443')
    .replaceAll('TIME', '2031-02-03T04:05:06.789Z')
    .replaceAll('THREAD', '7F00DEADBEEF0000');
