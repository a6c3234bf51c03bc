// The words around the measurements, in both languages.
import type {
  AlsoName,
  Expectation,
  SuiteResult,
  Unit,
  Verdict,
} from '../../../bench/src/results.ts';

/** Everything that is said in one language. */
export interface Words {
  notRun: string;
  /** Says what all was measured with. */
  setting(of: { cpu: string; cores: number; versions: string }): string;
  /** Says when and how a suite was measured. */
  measured(run: Run): string;
  sketch: string;
  /** Says how much of the machine went elsewhere. */
  disturbed(percent: number): string;
  leftOut(who: string): string;
  /** Describes a drawing for those who do not see it. */
  drawing(name: string, unit: string): string;
  /** What a case is called. */
  caseName(name: string): string;
  columns: {
    server: string;
    part: string;
    time: string;
    median: string;
    range: string;
    ratio: string;
    expected: string;
  };
  /** What a second measure is called. */
  also: Record<AlsoName, string>;
  unit(name: Unit): string;
  server(name: string): string;
  features(server: string, count: number): string;
  axis: string;
  ratio(over: string, under: string): string;
  verdicts: Record<Verdict, string>;
  expected(verdict: string, expected: Expectation): string;
  loses(server: string): string;
  /** Puts remarks together; an empty one is none. */
  remarks(all: string[]): string;
}

/** When and how a suite was measured. */
export interface Run extends Pick<SuiteResult, 'commit' | 'conditions'> {
  day: string;
}

const english: Words = {
  notRun: 'Not run on this checkout: npm run bench',
  setting: ({ cpu, cores, versions }) =>
    `This checkout was measured on ${cores} × ${cpu}, with ${versions}.`,
  measured: ({ day, commit, conditions: { rounds, seconds } }) =>
    `Measured on ${day} at commit ${commit}, in ${rounds} rounds` +
    `${seconds > 0 ? ` of ${seconds} s` : ''}.`,
  sketch:
    'A quick sketch: fewer and shorter runs than the method asks for. npm run bench makes the whole.',
  disturbed: (percent) =>
    `Other programs took ${percent} % of a processor meanwhile, so these numbers are worse than they ought to be.`,
  leftOut: (who) => `Left out: ${who}`,
  drawing: (name, unit) =>
    `${name}, in ${unit}. The table below has the same numbers.`,
  caseName: (name) => CASES[name] ?? name,
  columns: {
    server: 'Server',
    part: 'Part of the work',
    time: 'Time',
    median: 'Median',
    range: 'Least to greatest',
    ratio: 'Ratio',
    expected: 'Expected',
  },
  also: {
    'CPU per call': 'CPU per call',
    p99: 'p99 latency',
    memory: 'Memory',
    connections: 'Connections',
    calls: 'Calls',
  },
  unit: (name) => name,
  server: (name) => name,
  features: (server, count) =>
    `${server}, ${count.toLocaleString('en')} features`,
  axis: 'features',
  ratio: (over, under) => `${over} ÷ ${under}`,
  verdicts: {
    'goal reached': 'Goal reached',
    'as expected': 'As expected',
    missed: 'Missed',
  },
  expected(verdict, expected) {
    const bound =
      'most' in expected
        ? `at most ${expected.most}`
        : `at least ${expected.least}`;
    const goal = expected.goal ? `, goal ${expected.goal}` : '';
    return `${verdict}: ${bound}${goal}`;
  },
  loses: (server) => `${server} loses`,
  remarks: (all) => all.filter((each) => each !== '').join('; '),
};

const CASES: Record<string, string> = {
  '4×32': '4 connections, 32 calls on each',
  '64×1': '64 connections, one call on each',
  '1×1': 'One call at a time',
  '4×1': 'Four calls at a time, each on its connection',
  waiting: 'Calls that wait 10 ms, 256 of them in flight',
  computing: 'Calls that compute 1,000 rounds, 256 of them in flight',
  features: 'Memory of a server with its features',
  'idle reader': 'Memory that an idle reader adds',
  'small, 64': 'A small GET, 64 connections',
  'small, 1': 'A small GET, one at a time',
  'small, transcoder': 'A small GET: where the time goes',
  'small, transcoder, in process':
    'A small GET, in process: where the time goes',
  '1.6 kB, 64': '1.6 kB of JSON in and out, 64 connections',
  '1.6 kB, 1': '1.6 kB of JSON in and out, one at a time',
  '1.6 kB, transcoder': '1.6 kB of JSON in and out: where the time goes',
  '1.6 kB, transcoder, in process':
    '1.6 kB of JSON in and out, in process: where the time goes',
};

const CHINESE_CASES: Record<string, string> = {
  '4×32': '4 个连接，每个连接 32 个调用',
  '64×1': '64 个连接，每个连接 1 个调用',
  '1×1': '一次只有一个调用',
  '4×1': '同时 4 个调用，各用一个连接',
  waiting: '等待 10 毫秒的调用，256 个同时在途',
  computing: '计算 1,000 轮的调用，256 个同时在途',
  features: '服务端连同地点数据占用的内存',
  'idle reader': '一个不读数据的客户端多占的内存',
  'ListFeatures, 10 hits': 'ListFeatures，命中 10 个',
  'small, 64': '短 GET 请求，64 个连接',
  'small, 1': '短 GET 请求，一次一个',
  'small, transcoder': '短 GET 请求：时间花在哪里',
  'small, transcoder, in process': '短 GET 请求，进程内：时间花在哪里',
  '1.6 kB, 64': '收发 1.6 kB 的 JSON，64 个连接',
  '1.6 kB, 1': '收发 1.6 kB 的 JSON，一次一个',
  '1.6 kB, transcoder': '收发 1.6 kB 的 JSON：时间花在哪里',
  '1.6 kB, transcoder, in process': '收发 1.6 kB 的 JSON，进程内：时间花在哪里',
};

/** The parts of a gateway's work. */
const CHINESE_AREAS: Record<string, string> = {
  'garbage collection': '垃圾回收',
  'sockets and parsers in C++': '套接字与 C++ 解析器',
  'writing answers': '写回答',
  'HTTP server': 'HTTP 服务端',
  service: '服务本身',
  'gRPC call': 'gRPC 调用',
  protobuf: 'protobuf',
  JSON: 'JSON',
  'routing and binding': '路由与绑定',
  'the rest': '其余',
};

const chinese: Words = {
  notRun: '本机还没有测量过：npm run bench',
  setting: ({ cpu, cores, versions }) =>
    `本机的测量环境：${cores} × ${cpu}，${versions.replaceAll(', ', '，')}。`,
  measured: ({ day, commit, conditions: { rounds, seconds } }) =>
    `测量于 ${day}，提交 ${commit}，共 ${rounds} 轮` +
    `${seconds > 0 ? `，每轮 ${seconds} 秒` : ''}。`,
  sketch:
    '这只是速测：轮数和时长都少于方法的要求。完整的测量用 npm run bench。',
  disturbed: (percent) =>
    `测量期间其他程序占用了一个处理器的 ${percent}%，所以这些数字比应有的差。`,
  leftOut: (who) => `未参加：${who}`,
  drawing: (name, unit) => `${name}，单位 ${unit}。下面的表格是同样的数字。`,
  caseName: (name) => CHINESE_CASES[name] ?? name,
  columns: {
    server: '服务端',
    part: '工作',
    time: '时间',
    median: '中位数',
    range: '最小到最大',
    ratio: '比值',
    expected: '预期',
  },
  also: {
    'CPU per call': '每次调用的处理器时间',
    p99: 'p99 延迟',
    memory: '内存',
    connections: '连接',
    calls: '调用',
  },
  unit: (name) => (name === 'calls/s' ? '次/秒' : name),
  server: (name) =>
    (CHINESE_AREAS[name] ?? name)
      .replace(', in process', '，进程内')
      .replace(', grpc-js', '，grpc-js')
      .replace(', no early acknowledgement', '，不提前确认')
      .replace(', --', '，--')
      .replace(/, (\d+) threads?$/, '，$1 个线程')
      .replace(/, ([\d,]+) features$/, '，$1 个地点'),
  features: (server, count) =>
    `${server}，${count.toLocaleString('en')} 个地点`,
  axis: '个地点',
  ratio: (over, under) => `${over} ÷ ${under}`,
  verdicts: {
    'goal reached': '达到目标',
    'as expected': '符合预期',
    missed: '未达到',
  },
  expected(verdict, expected) {
    const bound =
      'most' in expected ? `最多 ${expected.most}` : `至少 ${expected.least}`;
    const goal = expected.goal ? `，目标 ${expected.goal}` : '';
    return `${verdict}：${bound}${goal}`;
  },
  // A space stands between Chinese and Latin only.
  loses: (server) =>
    /\p{Script=Han}$/u.test(server) ? `${server}落后` : `${server} 落后`,
  remarks: (all) => all.filter((each) => each !== '').join('；'),
};

/** The words of a locale of the site. */
export function wordsOf(locale: string): Words {
  return locale === 'zh-Hans' ? chinese : english;
}
