// The words around the interop results, in both languages.
import type { Outcome } from './matrix.ts';

/** Everything that is said in one language. */
export interface Words {
  notRun: string;
  outcomes: Record<Outcome, string>;
  /** Between the parts of a sentence. */
  comma: string;
  summary(run: {
    counts: string;
    commit: string;
    day: string;
    versions: string;
  }): string;
  /** What a suite is called; lessons go by their own names. */
  suite(name: string): string;
  /** What a suite is called whose calls travel in that way. */
  over(suite: string, transport: string): string;
  /** How calls travel. */
  transport(name: string): string;
  /** What a row is called that is not one server: no server, or all in turn. */
  server(name: string): string;
  details(cells: number): string;
  /** Heads the column of servers and the row of clients. */
  pair: string;
  /** Stands where a client never called a server. */
  none: string;
  columns: string[];
}

const english: Words = {
  notRun: 'Not run on this checkout: npm test',
  outcomes: {
    pass: 'passed',
    fail: 'failed',
    skip: 'skipped',
    xfail: 'failed as expected',
  },
  comma: ', ',
  summary: ({ counts, commit, day, versions }) =>
    `Last run, of ${day}: ${counts}. Commit ${commit}; ${versions}.`,
  suite: (name) =>
    name === 'protobuf'
      ? 'protobuf: rows write, columns read or write next'
      : name,
  over: (suite, transport) =>
    transport === 'plaintext'
      ? suite
      : `${suite}, over ${english.transport(transport)}`,
  transport: (name) =>
    ({ tls: 'TLS', 'mutual-tls': 'mutual TLS' })[name] ?? name,
  server: (name) => name,
  details: (cells) => `All ${cells} cases`,
  pair: 'Server \\ client',
  none: 'not called',
  columns: ['Case', 'Server', 'Client', 'Transport', 'Outcome', 'Time'],
};

const SUITES: Record<string, string> = {
  'new client, old server': '新客户端，旧服务端',
  'old client, new server': '旧客户端，新服务端',
  'no server': '没有服务端',
  protobuf: 'protobuf：行写文件，列读文件或接着写',
  'protobuf in turn': 'protobuf：所有语言轮流写同一个文件',
  'every type of field': '各种类型的字段',
  'HTTP through the gateway': '经过网关的 HTTP 请求',
  'probe echo': '探测：原样返回',
  'probe metadata': '探测：元数据',
  'probe status': '探测：状态码',
  'bounded metadata': '元数据的上限',
  'wrong transport': '传输方式不对的客户端',
  'failure lab': '常见错误，逐个重现',
  'killed server': '服务端中途被杀',
  'broken server': '故意弄坏的服务端',
};

const TRANSPORTS: Record<string, string> = {
  plaintext: '明文',
  tls: 'TLS',
  'mutual-tls': '双向 TLS',
};

const SERVERS: Record<string, string> = {
  none: '没有服务端',
  'all in turn': '依次经过全部',
};

const chinese: Words = {
  notRun: '本机还没有运行过测试：npm test',
  outcomes: {
    pass: '通过',
    fail: '失败',
    skip: '跳过',
    xfail: '如预期失败',
  },
  comma: '，',
  summary: ({ counts, commit, day, versions }) =>
    `最近一次运行（${day}）：${counts}。提交 ${commit}；${versions}。`,
  suite: (name) =>
    SUITES[name] ?? name.replace(/^published client of /, '外来客户端：'),
  over: (suite, transport) =>
    transport === 'plaintext'
      ? suite
      : `${suite}（${chinese.transport(transport)}）`,
  transport: (name) => TRANSPORTS[name] ?? name,
  server: (name) => SERVERS[name] ?? name,
  details: (cells) => `全部 ${cells} 个用例`,
  pair: '服务端 \\ 客户端',
  none: '未调用',
  columns: ['用例', '服务端', '客户端', '传输', '结果', '用时'],
};

/** The words of a locale of the site. */
export function wordsOf(locale: string): Words {
  return locale === 'zh-Hans' ? chinese : english;
}
