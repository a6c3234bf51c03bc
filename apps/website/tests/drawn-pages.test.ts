// Drawings are whole without JavaScript, on a phone and on paper. Axe looks at
// them in pages.test.ts.
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { openWindow, startBrowser, startSite } from './browser.ts';

const root = resolve(import.meta.dirname, '../../..');

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

test.each([
  ['CallDrawing', 'figure.call-drawing'],
  ['WireBytes', 'figure.wire-bytes'],
  ['RouteMap', 'figure.route-map'],
])('<%s /> is whole on its pages in both languages', async (tag, figure) => {
  const pages = pagesWith(tag);
  const locales = new Set(pages.map(({ locale }) => locale));
  expect([...locales].sort()).toEqual(['', '/zh-Hans']);
  await using site = await startSite();
  const { context, complaints } = await openWindow(browser, site, {
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  const page = await context.newPage();
  for (const { path, count } of pages) {
    await page.goto(path);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const figures = await page.locator(figure).all();
      expect(figures).toHaveLength(count);
      for (const each of figures) await expectInside(each, 320);
    }
  }
  expect(complaints).toEqual([]);
  await context.close();
});

async function expectInside(figure: Locator, width: number): Promise<void> {
  const box = await figure.boundingBox();
  expect(box?.height).toBeGreaterThan(100);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
}

// The pages that have a tag, and how often.
function pagesWith(tag: string) {
  return globSync('docs/**/*.mdx', { cwd: root }).flatMap((file) => {
    const page = readFileSync(join(root, file), 'utf8');
    const count = page.split(`<${tag} `).length - 1;
    if (count === 0) return [];
    const slug = page.match(/^slug: (\S+)$/m)?.[1];
    const locale = file.includes('zh-Hans') ? '/zh-Hans' : '';
    return [{ locale, path: `${locale}${slug}/`, count }];
  });
}
