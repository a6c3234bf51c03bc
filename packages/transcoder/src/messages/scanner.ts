// Reads JSON one value at a time, and knows where it is. JSON.parse would round
// 9007199254740993, keep the last of two equal keys, and nest without end.
import type { RpcError } from '../rpc-error.ts';
import type { Limits } from '../settings.ts';
import { isNumberCode, isWordCode, numberEnd } from './number-text.ts';
import { quote, refusal, type Source, shorten } from './refusal.ts';

/** What the next value is. */
export type Kind = 'object' | 'array' | 'string' | 'number' | 'bool' | 'null';

/** What a text may hold at most. */
export type ScannerLimits = Pick<Limits, 'bodyValues' | 'depth'>;

export class Scanner {
  readonly #text: string;
  readonly #source: Source;
  readonly #limits: ScannerLimits;
  readonly #outer: readonly string[];
  readonly #path: (string | number)[];
  #at = 0;
  #depth = 0;
  // The text is a value itself.
  #values = 1;

  /** @param path of the field that the text is the value of */
  constructor(
    text: string,
    source: Source,
    path: readonly string[],
    limits: ScannerLimits,
  ) {
    this.#text = text;
    this.#source = source;
    this.#path = [...path];
    this.#outer = path;
    this.#limits = limits;
  }

  /** The place of the next character. */
  get at(): number {
    return this.#at;
  }

  /** Whether nothing but white space is left. */
  get isDone(): boolean {
    this.#code();
    return this.#at === this.#text.length;
  }

  /** Says what the next value is, by its first character. */
  get kind(): Kind {
    const kind = KINDS[this.#code()];
    if (kind === undefined) throw this.broken('a value');
    return kind;
  }

  /** Takes an object; `visit` takes the value of each key. */
  object(visit: (key: string) => void): void {
    this.#enter(OPEN_BRACE, 'an object');
    for (let first = true; !this.#closes(CLOSE_BRACE, first); first = false) {
      if (this.#code() !== QUOTE) throw this.broken('a name in quotes');
      const key = this.string();
      if (this.#code() !== COLON) throw this.broken('":"');
      this.#at++;
      this.#count();
      this.#path.push(key);
      visit(key);
      this.#path.pop();
    }
    this.#depth--;
  }

  /** Takes an array; `visit` takes each element. */
  array(visit: () => void): void {
    this.#enter(OPEN_BRACKET, 'an array');
    for (let index = 0; !this.#closes(CLOSE_BRACKET, index === 0); index++) {
      this.#count();
      this.#path.push(index);
      visit();
      this.#path.pop();
    }
    this.#depth--;
  }

  /** Takes a string. */
  string(): string {
    if (this.#code() !== QUOTE) throw this.mismatch('a string');
    const start = ++this.#at;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === QUOTE) return this.#text.slice(start, this.#at++);
      if (code === BACKSLASH) return this.#escaped(start);
      // This is so for the end of the text too, which has no code.
      if (!(code >= SPACE)) throw this.broken('the end of a string');
      this.#at++;
    }
  }

  /** Takes a number as it is written, because it may be longer than a double. */
  number(): string {
    this.#code();
    const start = this.#at;
    const end = numberEnd(this.#text, start);
    if (end < 0 || isNumberCode(this.#text.charCodeAt(end))) {
      throw this.broken('a valid number');
    }
    this.#at = end;
    return this.#text.slice(start, end);
  }

  /** Takes true or false. */
  bool(): boolean {
    const value = this.#code() === 't'.charCodeAt(0);
    this.#word(value ? 'true' : 'false');
    return value;
  }

  /** Takes null. */
  null(): void {
    this.#word('null');
  }

  /** Takes a value of any kind, and checks no more than its form. */
  skip(): void {
    const { kind } = this;
    if (kind === 'object') this.object(() => this.skip());
    else if (kind === 'array') this.array(() => this.skip());
    else if (kind === 'string') this.string();
    else if (kind === 'number') this.number();
    else if (kind === 'bool') this.bool();
    else this.null();
  }

  /** Looks at the coming value without taking it. */
  ahead<T>(look: () => T): T {
    const at = this.#at;
    const depth = this.#depth;
    const values = this.#values;
    const steps = this.#path.length;
    try {
      return look();
    } finally {
      this.#at = at;
      this.#depth = depth;
      this.#values = values;
      this.#path.length = steps;
    }
  }

  /** The error for the value here. @param reason goes on after its name */
  refuse(reason: string): RpcError {
    return refusal(this.#source, this.#path, reason);
  }

  /** The error for a value that is something else than it must be.
   * @param found what it is instead; by default what comes next */
  mismatch(expected: string, found = this.#describe()): RpcError {
    return this.refuse(`must be ${expected}, not ${found}`);
  }

  /** The error for a text that is no JSON here. */
  broken(expected: string): RpcError {
    const before = this.#text.slice(0, this.#at).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    const place = `line ${before.length}, column ${column}`;
    const whole = this.#path.length === 0 ? 'is' : 'has a value that is';
    return this.refuse(`${whole} not JSON: ${expected} must be at ${place}`);
  }

  #describe(): string {
    const { kind } = this;
    if (kind === 'object') return 'an object';
    if (kind === 'array') return 'an array';
    if (kind === 'string') return this.ahead(() => quote(this.string()));
    if (kind === 'number') return this.ahead(() => shorten(this.number()));
    return kind === 'null' ? 'null' : String(this.ahead(() => this.bool()));
  }

  // Skips white space, of which there is most often none, and looks at what comes
  // behind it. The end has no code.
  #code(): number {
    let code = this.#text.charCodeAt(this.#at);
    while (code <= SPACE && isSpace(code)) {
      code = this.#text.charCodeAt(++this.#at);
    }
    return code;
  }

  #enter(open: number, expected: string): void {
    if (this.#code() !== open) throw this.mismatch(expected);
    this.#at++;
    this.#depth++;
    const { depth } = this.#limits;
    if (this.#depth > depth) {
      throw this.refuse(`is nested in more than ${depth} levels`);
    }
  }

  // Three bytes of JSON, "{},", become hundreds of bytes of a message. So their
  // length alone is no bound of what they take.
  #count(): void {
    const { bodyValues } = this.#limits;
    this.#values++;
    if (this.#values <= bodyValues) return;
    const reason = `has more than ${bodyValues} values`;
    throw refusal(this.#source, this.#outer, reason);
  }

  // Takes the comma before the next value, or the end.
  #closes(close: number, first: boolean): boolean {
    const code = this.#code();
    if (code === close) {
      this.#at++;
      return true;
    }
    if (first) return false;
    if (code !== COMMA) {
      throw this.broken(`"," or "${String.fromCharCode(close)}"`);
    }
    this.#at++;
    if (this.#code() === close) throw this.broken('a value');
    return false;
  }

  #word(word: string): void {
    this.#code();
    if (!this.#text.startsWith(word, this.#at)) throw this.broken(word);
    this.#at += word.length;
    if (isWordCode(this.#text.charCodeAt(this.#at))) {
      throw this.broken('the end of a value');
    }
  }

  // From the first backslash on, the string is put together of parts.
  #escaped(start: number): string {
    let text = '';
    let from = start;
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === QUOTE) return text + this.#text.slice(from, this.#at++);
      if (!(code >= SPACE)) throw this.broken('the end of a string');
      if (code === BACKSLASH) {
        text += this.#text.slice(from, this.#at) + this.#escape();
        from = this.#at;
      } else {
        this.#at++;
      }
    }
  }

  #escape(): string {
    const letter = this.#text.charAt(this.#at + 1);
    const simple = ESCAPES.get(letter);
    if (simple !== undefined) {
      this.#at += 2;
      return simple;
    }
    UNICODE.lastIndex = this.#at;
    const [pair] = UNICODE.exec(this.#text) ?? [];
    // Half of a surrogate pair is no character, and has no UTF-8.
    if (pair === undefined) throw this.broken('a valid escape');
    this.#at += pair.length;
    const units = pair.split('\\u').slice(1);
    return String.fromCharCode(
      ...units.map((unit) => Number.parseInt(unit, 16)),
    );
  }
}

function isSpace(code: number): boolean {
  return code === SPACE || code === NEWLINE || code === RETURN || code === TAB;
}

const [TAB, NEWLINE, RETURN, SPACE] = [9, 10, 13, 32];
const [QUOTE, COMMA, COLON, BACKSLASH] = [34, 44, 58, 92];
const [OPEN_BRACKET, CLOSE_BRACKET] = [91, 93];
const [OPEN_BRACE, CLOSE_BRACE] = [123, 125];

// By the code of the first character.
const KINDS: (Kind | undefined)[] = Array.from({ length: 128 });
KINDS[OPEN_BRACE] = 'object';
KINDS[OPEN_BRACKET] = 'array';
KINDS[QUOTE] = 'string';
for (const digit of '-0123456789') KINDS[digit.charCodeAt(0)] = 'number';
for (const letter of 'tf') KINDS[letter.charCodeAt(0)] = 'bool';
KINDS['n'.charCodeAt(0)] = 'null';

const ESCAPES = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

// Sticky: it matches at `lastIndex` or not at all.
const UNICODE =
  /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u(?![dD][89a-fA-F])[\da-fA-F]{4}/y;
