// The words around what the languages see, in both languages of the site.

/** What became of a message that was decoded and encoded again. */
export type Fate = 'kept' | 'changed' | 'refused';

/** Everything that is said in one language. */
export interface Words {
  /** The heads of the columns: who looks, what is seen, what is sent on. */
  columns: [who: string, seen: string, sent: string];
  /** Stands for a message without bytes. */
  empty: string;
  /** Which field is read, where the message does not say it. */
  reads: (name: string) => string;
  refused: string;
  fates: Record<Fate, string>;
  /** Between names. */
  comma: string;
}

const english: Words = {
  columns: ['Seen by', 'as', 'Sent on'],
  empty: 'No bytes',
  reads: (name) => `; what is read is ${name}`,
  refused: 'refused: the message cannot be decoded',
  fates: { kept: 'the same', changed: 'changed', refused: 'nothing' },
  comma: ', ',
};

const chinese: Words = {
  columns: ['谁来读', '读到', '再发出去'],
  empty: '没有字节',
  reads: (name) => `；读的是 ${name}`,
  refused: '拒绝：这条消息无法解码',
  fates: { kept: '不变', changed: '变了', refused: '没有' },
  comma: '、',
};

/** The words of a locale of the site. */
export function wordsOf(locale: string): Words {
  return locale === 'zh-Hans' ? chinese : english;
}
