// What the drawings say, in both languages.
import type { CallKind, RouteRecord } from './records.ts';

/** The words of every drawing. */
export interface Words {
  call: CallWords;
  wire: WireWords;
  route: RouteWords;
}

/** The words of the drawing of a call. */
export interface CallWords {
  client: string;
  server: string;
  kinds: Record<CallKind, string>;
  headers: Record<'client' | 'server', string>;
  trailers: string;
  halfClose: string;
  /** Explains a half-close. */
  noMore: string;
  message(type: string): string;
  /** Tells one event in a sentence. */
  step(from: 'client' | 'server', title: string, details: string[]): string;
}

/** The words of a message byte by byte. */
export interface WireWords {
  /** Heads the bytes. */
  caption(type: string, bytes: number): string;
  /** Heads a field. */
  at(offset: number): string;
  tag: string;
  length: string;
  value: string;
  varint: string;
  /** What a tag says. */
  tagMeans(number: number, wireType: number, name: string): string;
  lengthMeans(bytes: number): string;
  /** What a varint of several bytes means, and how it is put together. */
  groups(means: string, sevens: string[]): string;
}

/** The words of the map of a route. */
export interface RouteWords {
  title: string;
  /** Tells the map for whoever cannot see it. */
  text(summary: RouteRecord['summary']): string;
  latitude(degrees: string, north: boolean): string;
  longitude(degrees: string, east: boolean): string;
  place(latitude: string, longitude: string): string;
  legend: Record<'area' | 'route' | 'visited' | 'between' | 'missed', string>;
}

const english: Words = {
  call: {
    client: 'Client',
    server: 'Server',
    kinds: {
      unary: 'Unary',
      server_streaming: 'Server streaming',
      client_streaming: 'Client streaming',
      bidi_streaming: 'Bidirectional streaming',
    },
    headers: { client: 'Request headers', server: 'Response headers' },
    trailers: 'Trailers',
    halfClose: 'Half-close',
    noMore: 'no more messages from here',
    message: (type) => `Message: ${type}`,
    step: (from, title, details) =>
      `The ${from} sends: ${title} (${details.join('; ')}).`,
  },
  wire: {
    caption: (type, bytes) => `${type}, ${bytes} bytes`,
    at: (offset) => `byte ${offset}`,
    tag: 'tag',
    length: 'length',
    value: 'value',
    varint: 'varint',
    tagMeans: (number, wireType, name) =>
      `field ${number}, wire type ${wireType} (${name})`,
    lengthMeans: (bytes) => (bytes === 1 ? '1 byte' : `${bytes} bytes`),
    groups: (means, sevens) =>
      `${means}, seven bits from each byte, the last byte first: ${sevens.join(' ')}`,
  },
  route: {
    title: 'The route on a map',
    text: ({ point_count, feature_count, distance }) =>
      `A route of ${point_count} points, ${feature_count} of them features, and ${distance} metres. The list below the map has them in order.`,
    latitude: (degrees, north) => `${degrees}° ${north ? 'N' : 'S'}`,
    longitude: (degrees, east) => `${degrees}° ${east ? 'E' : 'W'}`,
    place: (latitude, longitude) => `${latitude}, ${longitude}`,
    legend: {
      area: 'the area that ListFeatures was asked for',
      route: 'the route that RecordRoute was sent',
      visited: 'a feature on the route',
      between: 'a point without a feature',
      missed: 'a feature off the route',
    },
  },
};

const chinese: Words = {
  call: {
    client: '客户端',
    server: '服务端',
    kinds: {
      unary: '一元',
      server_streaming: '服务端流',
      client_streaming: '客户端流',
      bidi_streaming: '双向流',
    },
    headers: { client: '请求头', server: '响应头' },
    trailers: '尾部元数据',
    halfClose: '半关闭',
    noMore: '这一边不再发送消息',
    message: (type) => `消息：${type}`,
    step: (from, title, details) =>
      `${from === 'client' ? '客户端' : '服务端'}发送${title}（${details.join('；')}）。`,
  },
  wire: {
    caption: (type, bytes) => `${type}，共 ${bytes} 个字节`,
    at: (offset) => `第 ${offset} 字节`,
    tag: '标签',
    length: '长度',
    value: '值',
    varint: 'varint',
    tagMeans: (number, wireType, name) =>
      `字段 ${number}，线路类型 ${wireType}（${name}）`,
    lengthMeans: (bytes) => `${bytes} 个字节`,
    groups: (means, sevens) =>
      `${means}，每个字节取七位，最后一个字节在最前：${sevens.join(' ')}`,
  },
  route: {
    title: '地图上的路线',
    text: ({ point_count, feature_count, distance }) =>
      `一条路线，共 ${point_count} 个点，其中 ${feature_count} 个是有名字的地点，全长 ${distance} 米。下面的列表按顺序列出这些点。`,
    latitude: (degrees, north) => `${north ? '北纬' : '南纬'} ${degrees}°`,
    longitude: (degrees, east) => `${east ? '东经' : '西经'} ${degrees}°`,
    place: (latitude, longitude) => `${latitude}，${longitude}`,
    legend: {
      area: 'ListFeatures 查询的区域',
      route: 'RecordRoute 收到的路线',
      visited: '路线上的地点',
      between: '没有登记的点',
      missed: '路线以外的地点',
    },
  },
};

/** The words of a locale of the site. */
export function wordsOf(locale: string): Words {
  return locale === 'zh-Hans' ? chinese : english;
}
