// What the performance page shows of the last measurements.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Also, BenchResults } from '../../bench/src/results.ts';
import { remarkPerformance } from '../plugins/performance/remark-performance.ts';
import type { MarkdownNode } from '../plugins/source-code/remark-source.ts';

const root = join(import.meta.dirname, '../../..');
const spread = (median: number) => ({
  ...{ median, min: median - 1, max: median + 1 },
});
const values = [1, 2];
const common = {
  ...{ commit: '0123456789', generated: '2026-11-21T00:00:00Z' },
  conditions: { warmUpSeconds: 3, seconds: 5, rounds: 8 },
};
const also = (p99: number, memory: number): Also[] => [
  { name: 'p99', median: p99, unit: 'ms' },
  { name: 'memory', median: memory, unit: 'MiB' },
];
const results: BenchResults = {
  machine: { cpu: 'Some CPU', cores: 2, system: 'linux' },
  versions: { typescript: { node: '24.0.0' }, load: { h2load: '1.0' } },
  suites: {
    unary: {
      ...{ ...common, quick: true, disturbance: 0.2, unit: 'µs' },
      cases: [
        {
          name: '4×32',
          measured: [
            { server: 'typescript', ...spread(30), values },
            { server: 'go', ...spread(10), values },
          ],
          ratios: [
            {
              ...{ over: 'go', under: 'typescript', ...spread(0.3) },
              loser: 'typescript',
            },
            {
              ...{ over: 'python', under: 'typescript', ...spread(3) },
              ...{ expected: { least: 3.5, goal: 4.5 }, verdict: 'missed' },
            },
          ],
        },
      ],
      skipped: ['java: no JDK'],
    },
    concurrency: {
      ...{ ...common, quick: false, disturbance: 0, unit: 'calls/s' },
      cases: [
        {
          name: 'waiting',
          measured: [
            {
              server: 'typescript',
              ...spread(9_000),
              values,
              also: also(12, 80),
            },
            {
              ...{ server: 'python, 10 threads', ...spread(900), values },
              also: also(300, 60),
            },
          ],
          ratios: [],
        },
      ],
      skipped: [],
    },
    gateway: {
      ...{ ...common, quick: false, disturbance: 0, unit: 'µs' },
      cases: [
        {
          name: 'small, 64',
          measured: [
            {
              ...{ server: 'grpc-gateway, in process', ...spread(16), values },
              also: also(1, 20),
            },
            {
              ...{ server: 'transcoder, in process', ...spread(20), values },
              also: also(2, 150),
            },
          ],
          ratios: [
            {
              over: 'transcoder, in process',
              under: 'grpc-gateway, in process',
              ...{ ...spread(1.25), expected: { most: 1.6, goal: 1 } },
              ...{ verdict: 'as expected', loser: 'transcoder, in process' },
            },
          ],
        },
        {
          ...{ name: 'small, transcoder, in process', areParts: true },
          measured: [{ server: 'writing answers', ...spread(8), values: [8] }],
          ratios: [],
        },
      ],
      skipped: [],
    },
    lookups: {
      ...{ ...common, quick: false, disturbance: 0, unit: 'µs' },
      cases: [
        {
          name: 'GetFeature',
          measured: [
            { server: 'go', features: 100, ...spread(10), values },
            { server: 'go', features: 1_000_000, ...spread(11), values },
          ],
          ratios: [],
        },
      ],
      skipped: [],
    },
  },
};

test.each([
  ['en', 'Not run on this checkout: npm run bench'],
  ['zh-Hans', '本机还没有测量过：npm run bench'],
])('says in %s that nothing was measured', (locale, sentence) => {
  const workspace = mkdtempSync(join(tmpdir(), 'website-'));
  expect(texts(render(workspace, 'unary', locale))).toEqual([sentence]);
  expect(texts(render(written(), 'none', locale))).toEqual([sentence]);
});

test('shows bars, the same numbers in tables, what was missed and who loses', () => {
  expect(texts(render(written(), 'unary', 'en'))).toEqual([
    '4 connections, 32 calls on each',
    ...['typescript', '30 µs', 'go', '10 µs'],
    ...['Server', 'Median', 'Least to greatest'],
    ...['typescript', '30 µs', '29–31 µs', 'go', '10 µs', '9–11 µs'],
    ...['Ratio', 'Median', 'Least to greatest', 'Expected'],
    ...['go ÷ typescript', '0.3 ×', '-0.7–1.3 ×', 'typescript loses'],
    ...['python ÷ typescript', '3 ×', '2–4 ×'],
    'Missed: at least 3.5, goal 4.5',
    'Measured on 2026-11-21 at commit 0123456789, in 8 rounds of 5 s.',
    expect.stringContaining('A quick sketch'),
    expect.stringContaining('Other programs took 20 % of a processor'),
    'Left out: java: no JDK',
  ]);
});

test.each([
  [
    'en',
    [
      'Calls that wait 10 ms, 256 of them in flight',
      ...['typescript', '9000 calls/s', 'python, 10 threads', '900 calls/s'],
      ...['Server', 'Median', 'Least to greatest'],
      ...['typescript', '9000 calls/s', '8999–9001 calls/s'],
      ...['python, 10 threads', '900 calls/s', '899–901 calls/s'],
      ...['Server', 'p99 latency', 'Memory'],
      ...['typescript', '12 ms', '80 MiB'],
      ...['python, 10 threads', '300 ms', '60 MiB'],
    ],
  ],
  [
    'zh-Hans',
    [
      '等待 10 毫秒的调用，256 个同时在途',
      ...['typescript', '9000 次/秒', 'python，10 个线程', '900 次/秒'],
      ...['服务端', '中位数', '最小到最大'],
      ...['typescript', '9000 次/秒', '8999–9001 次/秒'],
      ...['python，10 个线程', '900 次/秒', '899–901 次/秒'],
      ...['服务端', 'p99 延迟', '内存'],
      ...['typescript', '12 ms', '80 MiB'],
      ...['python，10 个线程', '300 ms', '60 MiB'],
    ],
  ],
])(
  'shows in %s the other measures of a server in a table of their own',
  (locale, shown) => {
    const found = texts(render(written(), 'concurrency', locale));
    expect(found.slice(0, -1)).toEqual(shown);
  },
);

test.each([
  [
    'en',
    [
      'A small GET, 64 connections',
      ...['grpc-gateway, in process', '16 µs'],
      ...['transcoder, in process', '20 µs'],
      ...['Server', 'Median', 'Least to greatest'],
      ...['grpc-gateway, in process', '16 µs', '15–17 µs'],
      ...['transcoder, in process', '20 µs', '19–21 µs'],
      ...['Server', 'p99 latency', 'Memory'],
      ...['grpc-gateway, in process', '1 ms', '20 MiB'],
      ...['transcoder, in process', '2 ms', '150 MiB'],
      ...['Ratio', 'Median', 'Least to greatest', 'Expected'],
      'transcoder, in process ÷ grpc-gateway, in process',
      ...['1.25 ×', '0.25–2.25 ×'],
      'As expected: at most 1.6, goal 1; transcoder, in process loses',
      'A small GET, in process: where the time goes',
      ...['writing answers', '8 µs'],
      ...['Part of the work', 'Time', 'writing answers', '8 µs'],
    ],
  ],
  [
    'zh-Hans',
    [
      '短 GET 请求，64 个连接',
      ...['grpc-gateway，进程内', '16 µs', 'transcoder，进程内', '20 µs'],
      ...['服务端', '中位数', '最小到最大'],
      ...['grpc-gateway，进程内', '16 µs', '15–17 µs'],
      ...['transcoder，进程内', '20 µs', '19–21 µs'],
      ...['服务端', 'p99 延迟', '内存'],
      ...['grpc-gateway，进程内', '1 ms', '20 MiB'],
      ...['transcoder，进程内', '2 ms', '150 MiB'],
      ...['比值', '中位数', '最小到最大', '预期'],
      'transcoder，进程内 ÷ grpc-gateway，进程内',
      ...['1.25 ×', '0.25–2.25 ×'],
      '符合预期：最多 1.6，目标 1；transcoder，进程内落后',
      '短 GET 请求，进程内：时间花在哪里',
      ...['写回答', '8 µs', '工作', '时间', '写回答', '8 µs'],
    ],
  ],
])(
  'shows in %s a gateway against another, and the parts of its work',
  (locale, shown) => {
    const found = texts(render(written(), 'gateway', locale));
    expect(found.slice(0, -1)).toEqual(shown);
  },
);

test('marks the bar of ours, however it was started', () => {
  const bars = named(render(written(), 'gateway', 'en'), 'div');
  expect(bars.map(({ className }) => className)).toEqual([
    ...['bar', 'bar ours', 'bar'],
  ]);
});

test.each(['', 'i18n/zh-Hans/docusaurus-plugin-content-docs/current/'])(
  'the page in docs/%s shows every suite of the bench',
  (folder) => {
    const file = `docs/${folder}90-reference/03-performance.mdx`;
    const page = readFileSync(join(root, file), 'utf8');
    const shown = page.matchAll(/<Performance suite="(\w+)" \/>/g);
    const suites = readdirSync(join(root, 'apps/bench/src/suites'));
    expect([...shown].map(([, name]) => `${name}.ts`).sort()).toEqual(
      suites.sort(),
    );
  },
);

test('says once what all was measured with', () => {
  expect(texts(render(written(), undefined, 'en'))).toEqual([
    'This checkout was measured on 2 × Some CPU, with node 24.0.0, h2load 1.0.',
  ]);
});

test('draws the longest bar over the whole width', () => {
  const [rect] = named(render(written(), 'unary', 'en'), 'rect');
  // 30 of 31, the greatest value of the case.
  expect(rect).toMatchObject({ width: '96.77' });
});

test('draws lookups as curves from one power of ten to another', () => {
  const tree = render(written(), 'lookups', 'en');
  const dots = named(tree, 'circle').map(({ cx, cy }) => [cx, cy]);
  // From 100 to 1,000,000 features, from 10 to 100 µs.
  expect(dots).toEqual([
    ['46', '174'],
    ['244', '167.3'],
  ]);
});

function written(): string {
  const workspace = mkdtempSync(join(tmpdir(), 'website-'));
  mkdirSync(join(workspace, '.results'));
  const file = join(workspace, '.results/bench.json');
  writeFileSync(file, JSON.stringify(results));
  return workspace;
}

function render(
  workspace: string,
  suite: string | undefined,
  locale: string,
): MarkdownNode {
  const tree: MarkdownNode = {
    type: 'root',
    children: [
      {
        ...{ type: 'mdxJsxFlowElement', name: 'Performance' },
        attributes:
          suite === undefined
            ? []
            : [{ type: 'mdxJsxAttribute', name: 'suite', value: suite }],
      },
    ],
  };
  remarkPerformance({ workspace, locale })(tree);
  return tree;
}

function texts({ value, children = [] }: MarkdownNode): string[] {
  return value === undefined ? children.flatMap(texts) : [value];
}

function named(node: MarkdownNode, name: string): Record<string, unknown>[] {
  const { attributes = [], children = [] } = node;
  const own = attributes.map((each) => [each.name, each.value]);
  return [
    ...(node.name === name ? [Object.fromEntries(own)] : []),
    ...children.flatMap((child) => named(child, name)),
  ];
}
