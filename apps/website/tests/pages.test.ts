// Every page in every language, in light and in dark.
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  openWindow,
  readRoutes,
  type Site,
  startBrowser,
  startSite,
  visit,
  type Window,
} from './browser.ts';

const LESSON = '/learn/helloworld/';
const HOME = /^\/(zh-Hans\/)?$/;
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };

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

test.each(readRoutes())('%s is accessible, quiet and narrow', async (route) => {
  window.complaints.length = 0;
  await page.setViewportSize(WIDE);
  await visit(page, route);
  await expectAccessible(page);
  expect(await page.locator('h1').count()).toBe(1);
  if (!HOME.test(route)) await expectPaginator(page);
  await page.setViewportSize(NARROW);
  expect(await widthOfContent(page)).toBe(NARROW.width);
  if (!HOME.test(route)) await expectPaginator(page);
  expect(window.complaints).toEqual([]);
});

test.each(['', '/zh-Hans'])(
  'the menu, the search and the missing page of "%s" are accessible',
  async (language) => {
    await page.setViewportSize(WIDE);
    await visit(page, `${language}/none/`);
    await expectAccessible(page);
    await visit(page, language + LESSON);
    await page.keyboard.press('/');
    await page.keyboard.type('gRPC');
    await page.locator('[role=option]').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.setViewportSize(NARROW);
    await page.locator('.navbar__toggle').click();
    await page.locator('.navbar-sidebar--show').waitFor();
    await expectAccessible(page);
  },
);

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
    expect({ colorScheme, violations: await violations(page) }).toEqual({
      colorScheme,
      violations: [],
    });
  }
}

async function violations(page: Page): Promise<string[]> {
  // Five times quicker than the defaults, which also look into frames, of which
  // there are none, and report what is right.
  const found = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}

function widthOfContent(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

// Both links are in the window before anything is scrolled.
async function expectPaginator(page: Page): Promise<void> {
  const links = page.locator('.pagination-nav a');
  expect(await links.count()).toBe(2);
  const { height = 0 } = page.viewportSize() ?? {};
  for (const link of await links.all()) {
    const box = await link.boundingBox();
    expect(box && box.y + box.height <= height).toBe(true);
  }
}
