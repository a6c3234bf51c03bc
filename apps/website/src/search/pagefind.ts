// The search index of the built site. Nothing of it is loaded before the first
// search.

/** A page that was found. */
export interface Hit {
  url: string;
  title: string;
  /** The place in the page, as HTML with <mark> around what was looked for. */
  excerpt: string;
}

interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  debouncedSearch(query: string): Promise<{ results: PagefindResult[] } | null>;
}

interface PagefindResult {
  data(): Promise<{ url: string; meta: { title: string }; excerpt: string }>;
}

const MOST = 8;
let loading: Promise<Pagefind> | undefined;

/**
 * Looks for pages. Resolves to undefined when a newer search took over.
 *
 * @param baseUrl where this language of the site begins, such as `/zh-Hans/`
 */
export async function findPages(
  baseUrl: string,
  query: string,
): Promise<Hit[] | undefined> {
  loading ??= load(baseUrl);
  const found = await (await loading).debouncedSearch(query);
  if (!found) return undefined;
  const pages = found.results.slice(0, MOST).map((result) => result.data());
  return (await Promise.all(pages)).map(({ url, meta, excerpt }) => ({
    ...{ url, title: meta.title, excerpt },
  }));
}

async function load(baseUrl: string): Promise<Pagefind> {
  // The index is made after the bundle, so the bundler must leave this alone.
  const pagefind: Pagefind = await import(
    /* webpackIgnore: true */ `${baseUrl}pagefind/pagefind.js`
  );
  await pagefind.options({ baseUrl, excerptLength: 18 });
  return pagefind;
}
