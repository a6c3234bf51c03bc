// What a reader does: search, change the language of the code, follow links.
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openWindow, startBrowser, startSite, visit } from './browser.ts';

const LESSON = 'learn/helloworld/';
const website = join(import.meta.dirname, '..');

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

test.each([
  ['/', 'Control+k', 'helloworld'],
  ['/zh-Hans/', '/', 'helloworld'],
  ['/zh-Hans/', '/', '问候'],
])(
  'a reader at %s presses %s, types %s, and is in the lesson',
  async (home, keys, word) => {
    await using site = await startSite();
    const { context, complaints } = await openWindow(browser, site, {});
    const page = await context.newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await visit(page, home);
    expect(loaded.filter((url) => url.includes('pagefind'))).toEqual([]);

    await page.keyboard.press(keys);
    await page.keyboard.insertText(word);
    await choose(page, 'helloworld');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${home}${LESSON}`);
    await page.locator('h1', { hasText: 'helloworld' }).waitFor();
    expect(await page.locator('dialog').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await context.close();
  },
);

test('the search says how many pages it found, and closes with Escape', async () => {
  await using site = await startSite();
  const { context } = await openWindow(browser, site, {});
  const page = await context.newPage();
  await visit(page, `/${LESSON}`);
  await page.keyboard.press('/');
  // The search takes the beginning of a word for it, down to one letter: this one
  // is Georgian, and begins no word of any page.
  await page.keyboard.type('ჭჭჭ');
  await page.getByText('Pages found: 0').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'hidden' });
  await context.close();
});

test('all tabs change together, on this page and on the next', async () => {
  await using site = await startSite();
  const { context } = await openWindow(browser, site, {});
  const page = await context.newPage();
  await visit(page, `/${LESSON}`);
  await page.getByRole('tab', { name: 'Python', exact: true }).first().click();
  expect(await selectedTabs(page)).not.toContain('TypeScript');
  await visit(page, '/zh-Hans/');
  await page
    .locator('[aria-selected=true]', { hasText: 'Python' })
    .first()
    .waitFor();
  expect(await selectedTabs(page)).toEqual(['Python']);
  await context.close();
});

test('a variant that tabs lack shows its language there', async () => {
  await using site = await startSite();
  const { context } = await openWindow(browser, site, {});
  const page = await context.newPage();
  await visit(page, `/${LESSON}`);
  const asyncio = page.getByRole('tab', { name: 'Python, asyncio' });
  await asyncio.first().click();
  expect(new Set(await selectedTabs(page))).toEqual(
    new Set(['Python', 'Python, asyncio']),
  );
  await page
    .getByRole('tab', { name: 'TypeScript', exact: true })
    .first()
    .click();
  expect(new Set(await selectedTabs(page))).toEqual(new Set(['TypeScript']));
  await context.close();
});

test('the site works below another path than the root', async () => {
  const root = mkdtempSync(join(tmpdir(), 'website-'));
  const docusaurus = join(website, '../../node_modules/.bin/docusaurus');
  const { status, stderr } = spawnSync(
    docusaurus,
    ['build', '--locale', 'en', '--out-dir', root],
    {
      cwd: website,
      encoding: 'utf8',
      env: {
        ...process.env,
        SITE_BASE_URL: '/course/',
        NODE_ENV: 'production',
      },
    },
  );
  expect({ status, stderr }).toMatchObject({ status: 0 });
  await using site = await startSite(root, '/course/');
  const { context, complaints } = await openWindow(browser, site, {});
  const page = await context.newPage();
  await visit(page, '/course/');
  await page.keyboard.press('/');
  await page.keyboard.insertText('helloworld');
  await choose(page, 'helloworld');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/course/${LESSON}`);
  const source = page.locator('.source a').first();
  const answer = await page.request.get(
    (await source.getAttribute('href')) ?? '',
  );
  expect(await answer.text()).toContain('syntax = "proto3"');
  await visit(page, '/course/');
  await page.getByRole('button', { name: 'Run' }).click();
  await page.getByText('has no servers to call').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

// Goes down the list until the page of this title is chosen. The word has come at
// once: letter by letter, the list could be that of its beginning.
async function choose(page: Page, title: string): Promise<void> {
  const hits = page.locator('[role=option] strong');
  await hits.first().waitFor();
  const index = (await hits.allTextContents()).indexOf(title);
  expect(index).toBeGreaterThanOrEqual(0);
  for (let step = 0; step < index; step += 1) {
    await page.keyboard.press('ArrowDown');
  }
}

async function selectedTabs(page: Page): Promise<string[]> {
  const names = page.locator('[role=tab][aria-selected=true]');
  return [...new Set(await names.allTextContents())];
}
