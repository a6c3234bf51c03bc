// A headless Chromium that looks at the built site, and notes what it hears.
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  Page,
} from 'playwright-core';
import { serveSite } from '../serve.mjs';

export { startBrowser } from '../../../tools/run/chromium.ts';

/** Where `npx nx build website` puts the site. */
export const build = join(import.meta.dirname, '../build');

/** A site being served. */
export interface Site extends AsyncDisposable {
  origin: string;
}

/** Serves a built site on a free port. */
export async function startSite(root = build, baseUrl = '/'): Promise<Site> {
  const server = await serveSite({ port: 0, root, baseUrl });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A browser window, and everything that went wrong in it. */
export interface Window {
  context: BrowserContext;
  /** Console errors, failed requests, requests to another host. */
  complaints: string[];
}

/** Opens a window that shows pages of one site only. */
export async function openWindow(
  browser: Browser,
  { origin }: Pick<Site, 'origin'>,
  options: BrowserContextOptions,
): Promise<Window> {
  const context = await browser.newContext({ ...options, baseURL: origin });
  // A wait is there for a state. Its limit is that of a page that hangs, which
  // the 30 s of Playwright are not on a busy machine.
  context.setDefaultTimeout(120_000);
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(`${error.error()}`));
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) {
      complaints.push(`request to ${url}`);
    }
  });
  return { context, complaints };
}

/** Opens a page and waits until its program runs. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('html[data-has-hydrated=true]').waitFor();
}

/** The paths of all pages in all languages, from the site's own maps. */
export function readRoutes(): string[] {
  return ['', 'zh-Hans'].flatMap((locale) => {
    const map = join(build, locale, 'sitemap.xml');
    if (!existsSync(map)) {
      throw new Error('The site is not built. Build it: npx nx build website');
    }
    const urls = readFileSync(map, 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g);
    return [...urls].map(([, url = '']) => new URL(url).pathname);
  });
}
