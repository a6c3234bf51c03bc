// The words around the recorded failures, in both languages of the site.

/** Everything that is said in one language. */
export interface Words {
  /** The heads of the columns. */
  columns: [client: string, server: string, command: string];
  languages: Record<string, string>;
  /** Between names. */
  comma: string;
  /** Stands before the text of a client that gets no status. */
  noStatus: string;
  /** Begins the paragraph that says how to find out if this is the mistake. */
  check: string;
}

const LANGUAGES = {
  typescript: 'TypeScript',
  python: 'Python',
  go: 'Go',
  java: 'Java',
};

const english: Words = {
  columns: ['Client', 'Server', 'See it yourself'],
  languages: LANGUAGES,
  comma: ', ',
  noStatus: 'No status: ',
  check: 'Check.',
};

const chinese: Words = {
  columns: ['客户端', '服务端', '自己试试'],
  languages: LANGUAGES,
  comma: '、',
  noStatus: '没有状态码：',
  check: '检查。',
};

/** The words of a locale of the site. */
export function wordsOf(locale: string): Words {
  return locale === 'zh-Hans' ? chinese : english;
}
