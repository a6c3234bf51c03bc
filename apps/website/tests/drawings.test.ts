// What the drawings of recorded facts say, in both languages.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { remarkDrawings } from '../plugins/drawings/remark-drawings.ts';
import type { MarkdownNode } from '../plugins/source-code/remark-source.ts';
import type {
  CallRecord,
  RouteRecord,
  WireRecord,
} from '../src/drawings/records.ts';
import { wrap } from '../src/drawings/wrap.ts';

const call: CallRecord = {
  kind: 'server_streaming',
  events: [
    {
      ...{ from: 'client', what: 'headers' },
      headers: { ':path': '/a.B/C', te: 'trailers' },
    },
    { from: 'client', what: 'half-close' },
    {
      ...{ from: 'server', what: 'message', type: 'Note' },
      fields: { text: 'hi', place: { latitude: 1, longitude: -2 } },
    },
    { from: 'server', what: 'trailers', headers: { 'grpc-status': '0' } },
  ],
};

const wire: WireRecord = {
  type: 'a.B',
  bytes: '0a 04 10 ac 02 41',
  fields: [
    {
      ...{ name: 'inner', type: 'a.C', number: 1, wireType: 'LEN' },
      ...{ offset: 0, tag: '0a', length: '04' },
      fields: [
        {
          ...{ name: 'id', type: 'int32', number: 2, wireType: 'VARINT' },
          ...{ offset: 2, tag: '10', value: 'ac 02', means: 300 },
        },
      ],
    },
  ],
};

const place = (latitude: number, longitude: number) => ({
  latitude: latitude * 10_000_000,
  longitude: longitude * 10_000_000,
});
const route: RouteRecord = {
  area: { lo: place(40, -75), hi: place(40.5, -74.5) },
  features: [
    { name: 'Mill', location: place(40.2, -74.8) },
    { name: 'Well', location: place(40.4, -74.6) },
  ],
  route: [place(40.1, -74.9), place(40.2, -74.8), place(40.1, -74.9)],
  summary: { point_count: 3, feature_count: 1, distance: 28_000 },
};

const workspace = mkdtempSync(join(tmpdir(), 'website-'));
for (const [file, record] of [
  ['calls/one.json', call],
  ['book.json', wire],
  ['route.json', route],
] as const) {
  const path = join(workspace, 'docs/data', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(record));
}

describe('a call', () => {
  test.each([
    [
      'en',
      'Server streaming',
      '1. The client sends: Request headers (:path: /a.B/C). ' +
        '2. The client sends: Half-close (no more messages from here). ' +
        '3. The server sends: Message: Note (text: "hi"; place: 1, -2). ' +
        '4. The server sends: Trailers (grpc-status: 0).',
    ],
    [
      'zh-Hans',
      '服务端流',
      '1. 客户端发送请求头（:path: /a.B/C）。 ' +
        '2. 客户端发送半关闭（这一边不再发送消息）。 ' +
        '3. 服务端发送消息：Note（text: "hi"；place: 1, -2）。 ' +
        '4. 服务端发送尾部元数据（grpc-status: 0）。',
    ],
  ])('is told in words (%s)', (locale, title, sentences) => {
    const drawing = draw('CallDrawing', { kind: 'one' }, locale);
    expect(all(drawing, 'desc').flatMap(texts)).toEqual([sentences]);
    expect(all(drawing, 'figcaption').flatMap(texts)).toEqual([title]);
  });

  test('has an arrow for each event, away from the side that sent it', () => {
    const drawing = draw('CallDrawing', { kind: 'one' }, 'en');
    const events = all(drawing, 'g').flatMap((group) => {
      const [path] = all(group, 'path');
      const [, from, to] = value(path, 'd')?.match(/^M(\d+).*H(\d+)$/) ?? [];
      if (from === undefined) return [];
      const way = Number(from) < Number(to) ? 'right' : 'left';
      return [`${value(group, 'className')} ${way}`];
    });
    expect(events).toEqual([
      ...['event client frame right', 'event client frame right'],
      ...['event server message left', 'event server frame left'],
    ]);
  });
});

describe('a message in bytes', () => {
  test.each([
    [
      'en',
      [
        'a.B, 6 bytes',
        'tag',
        'field 1, wire type 2 (LEN)',
        'length',
        '4 bytes',
      ],
      '300, seven bits from each byte, the last byte first: 0000010 0101100',
    ],
    [
      'zh-Hans',
      [
        'a.B，共 6 个字节',
        '标签',
        '字段 1，线路类型 2（LEN）',
        '长度',
        '4 个字节',
      ],
      '300，每个字节取七位，最后一个字节在最前：0000010 0101100',
    ],
  ])('says what each of them is there for (%s)', (locale, said, varint) => {
    const shown = texts(draw('WireBytes', { record: 'book' }, locale));
    expect(shown.map((text) => text.trim())).toEqual(
      expect.arrayContaining([...said, varint]),
    );
  });

  test('shows all of them in rows, and once more with their fields', () => {
    const drawing = draw('WireBytes', { record: 'book' }, 'en');
    const [rows] = all(drawing, 'div').filter(
      (node) => value(node, 'className') === 'wire-rows',
    );
    expect(texts(rows).join('')).toContain('0a 04 10 ac 02 41');
    const codes = all(drawing, 'code').flatMap(texts);
    expect(codes).toEqual(['inner', '0a', '04', 'id', '10', 'ac 02']);
  });
});

describe('a route', () => {
  test.each([
    [
      'en',
      ['40.4° N', '40.2° N', '74.8° W'],
      ['a point without a feature', '40.1000° N, 74.9000° W', 'Mill'],
      'A route of 3 points, 1 of them features, and 28000 metres.',
    ],
    [
      'zh-Hans',
      ['北纬 40.4°', '北纬 40.2°', '西经 74.8°'],
      ['没有登记的点', '北纬 40.1000°，西经 74.9000°', 'Mill'],
      '一条路线，共 3 个点，其中 1 个是有名字的地点，全长 28000 米。',
    ],
  ])('has degrees, points and a list (%s)', (locale, net, list, sentence) => {
    const drawing = draw('RouteMap', {}, locale);
    const [svg] = all(drawing, 'svg');
    expect(all(svg, 'text').flatMap(texts)).toEqual(
      expect.arrayContaining([...net, '1, 3', '2']),
    );
    const [stops] = all(drawing, 'ol');
    expect(texts(stops)).toEqual(expect.arrayContaining(list));
    expect(all(svg, 'desc').flatMap(texts)[0]).toContain(sentence);
  });

  test('shows the features that it leaves out', () => {
    const circles = all(draw('RouteMap', {}, 'en'), 'circle');
    expect(circles.map((node) => value(node, 'className'))).toEqual(['missed']);
  });
});

describe('a tag that is wrong', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      ...(['CallDrawing', { kind: 'two' }] as const),
      'docs/data/calls/two.json is missing. Record it: npm run record',
    ],
    ['WireBytes', {}, '<WireBytes /> has no record. Write record="…".'],
  ])('is refused in a sentence: %s %j', (name, attributes, sentence) => {
    expect(() => draw(name, attributes, 'en')).toThrow(sentence);
  });
});

test.each([
  [10, 'one two three', ['one two', 'three']],
  [10, '/package.Service/Method', ['/package.S', 'ervice/', 'Method']],
  [10, '中文，标点和文字', ['中文，', '标点和文字']],
])('a line of %i letters is broken: %s', (columns, text, lines) => {
  expect(wrap(text, columns)).toEqual(lines);
});

function draw(
  name: string,
  attributes: Record<string, string>,
  locale: string,
): MarkdownNode {
  const tag: MarkdownNode = {
    ...{ type: 'mdxJsxFlowElement', name },
    attributes: Object.entries(attributes).map(([name, value]) => ({
      ...({ type: 'mdxJsxAttribute', name, value } as const),
    })),
  };
  const tree: MarkdownNode = { type: 'root', children: [tag] };
  remarkDrawings({ workspace, locale })(tree);
  return tree;
}

function all(node: MarkdownNode | undefined, name: string): MarkdownNode[] {
  const inside = (node?.children ?? []).flatMap((child) => all(child, name));
  return node?.name === name ? [node, ...inside] : inside;
}

function value(node: MarkdownNode | undefined, name: string) {
  return node?.attributes?.find((each) => each.name === name)?.value;
}

function texts(node: MarkdownNode | undefined): string[] {
  if (node?.value !== undefined) return [node.value];
  return (node?.children ?? []).flatMap(texts);
}
