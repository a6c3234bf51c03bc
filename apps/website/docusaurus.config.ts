// The site: which pages there are, in which languages, and how code gets in.
import { join } from 'node:path';
import type { Config } from '@docusaurus/types';
import { remarkDrawings } from './plugins/drawings/remark-drawings.ts';
import { remarkFailures } from './plugins/failures/remark-failures.ts';
import { remarkMatrix } from './plugins/matrix/remark-matrix.ts';
import { remarkPerformance } from './plugins/performance/remark-performance.ts';
import { searchIndex } from './plugins/search-index.ts';
import { remarkSights } from './plugins/sights/remark-sights.ts';
import { remarkSource } from './plugins/source-code/remark-source.ts';
import { sourceCode } from './plugins/source-code/source-code.ts';
import { prismTheme } from './src/css/prism-theme.ts';

const workspace = join(__dirname, '../..');
const baseUrl = process.env.SITE_BASE_URL ?? '/';
const locale = process.env.DOCUSAURUS_CURRENT_LOCALE ?? 'en';

// Before Docusaurus' own plug-ins, so that these see the finished page.
const beforeDefaultRemarkPlugins = [
  [remarkSource, { workspace }],
  [remarkMatrix, { workspace, locale }],
  [remarkPerformance, { workspace, locale }],
  [remarkSights, { workspace, locale }],
  [remarkDrawings, { workspace, locale }],
  [remarkFailures, { workspace, locale }],
];

const config: Config = {
  title: 'Polyglot gRPC',
  tagline: 'gRPC lessons in TypeScript and Python',
  favicon: 'img/favicon.svg',
  // Where the site will be: SITE_URL=https://example.org SITE_BASE_URL=/grpc/
  url: process.env.SITE_URL ?? 'http://localhost:3000',
  baseUrl,
  // The same for both languages, of which each has a baseUrl of its own.
  customFields: { api: `${baseUrl}api/` },
  trailingSlash: true,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    hooks: {
      onBrokenMarkdownLinks: 'throw',
      onBrokenMarkdownImages: 'throw',
    },
  },
  future: {
    v4: true,
    faster: {
      swcJsLoader: true,
      swcJsMinimizer: true,
      swcHtmlMinimizer: true,
      lightningCssMinimizer: true,
      mdxCrossCompilerCache: true,
      rspackBundler: true,
      ssgWorkerThreads: true,
      gitEagerVcs: true,
      // This cache knows the pages, not the files whose code they show. Nx
      // knows both, and keeps the whole result.
      rspackPersistentCache: false,
    },
  },
  // One memory for both languages: of light or dark, TypeScript or Python.
  storage: { namespace: 'polyglot-grpc' },
  i18n: {
    path: '../../docs/i18n',
    defaultLocale: 'en',
    locales: ['en', 'zh-Hans'],
    localeConfigs: {
      en: { label: 'English', htmlLang: 'en' },
      'zh-Hans': { label: '简体中文', htmlLang: 'zh-Hans' },
    },
  },
  plugins: [
    [
      '@docusaurus/plugin-content-docs',
      {
        path: '../../docs',
        // Each page says its own address, so that none changes when chapters do.
        routeBasePath: '/',
        exclude: ['i18n/**', 'data/**'],
        breadcrumbs: false,
        beforeDefaultRemarkPlugins,
      },
    ],
    ['@docusaurus/plugin-content-pages', { beforeDefaultRemarkPlugins }],
    '@docusaurus/plugin-sitemap',
    sourceCode,
    searchIndex,
  ],
  themes: [
    [
      '@docusaurus/theme-classic',
      {
        customCss: [
          './src/css/palette.css',
          './src/css/site.css',
          './src/css/code.css',
          './src/css/charts.css',
          './src/css/matrix.css',
          './src/css/sights.css',
          './src/css/drawings.css',
          './src/css/wire-bytes.css',
          './src/css/failures.css',
        ],
      },
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    prism: {
      theme: prismTheme,
      darkTheme: prismTheme,
      additionalLanguages: ['bash', 'java', 'protobuf'],
    },
    navbar: {
      title: 'Polyglot gRPC',
      logo: { src: 'img/logo.svg', alt: '', width: 32, height: 32 },
      items: [
        {
          to: '/learn/install/',
          label: 'Lessons',
          activeBaseRegex: '/learn/',
        },
        { to: '/glossary/', label: 'Glossary' },
        { to: '/interop/', label: 'Interop' },
        { to: '/troubleshooting/', label: 'Troubleshooting' },
        { type: 'localeDropdown', position: 'right' },
      ],
    },
    footer: {
      copyright:
        'The code on these pages comes from programs that the tests run, and the output is what they printed.',
    },
    tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
  },
};

export default config;
