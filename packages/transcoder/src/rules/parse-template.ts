// Reads the path of a rule: /v1/{name=shelves/*}/books:archive
import type { Mode } from '../settings.ts';
import type { PathTemplate, Segment, Variable } from './path-template.ts';
import { decode } from './percent-encoding.ts';
import { Refusal } from './rule-error.ts';

/** A template that cannot be read. */
export class TemplateError extends Refusal {
  override name = 'TemplateError';
  /** The character of the template that is wrong; the first one is 1. */
  readonly column: number;

  constructor(template: string, column: number, reason: string) {
    super(`"${template}", column ${column}: ${reason}`);
    this.column = column;
  }
}

/** Reads a template.
 * @param mode `grpc-gateway` compares literals as they are written, and allows a
 *   `**` that is not the last segment
 * @throws TemplateError with the column of what is wrong
 * @see google/api/http.proto, "Path template syntax" */
export function parseTemplate(text: string, mode: Mode = 'spec'): PathTemplate {
  return new TemplateReader(text, mode).read();
}

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const UNTIL_BOUNDARY = /[^/{}]*/y;
/** What RFC 3986 allows in a segment of a path, but for `*`. */
const LITERAL = /(?:[A-Za-z0-9\-._~!$&'()+,;=:@]|%[0-9A-Fa-f]{2})*/y;

class TemplateReader {
  readonly #text: string;
  readonly #mode: Mode;
  readonly #segments: Segment[] = [];
  readonly #variables: Variable[] = [];
  #verb: string | undefined;
  /** The next character. */
  #at = 0;
  /** Where the `**` was, which has to be the last segment. */
  #restAt: number | undefined;

  constructor(text: string, mode: Mode) {
    this.#text = text;
    this.#mode = mode;
  }

  read(): PathTemplate {
    if (!this.#take('/')) this.#fail('A template begins with "/".');
    // The path of the root has no segment.
    if (this.#at < this.#text.length) this.#readSegments(false);
    this.#checkRest();
    return {
      text: this.#text,
      segments: this.#segments,
      variables: this.#variables,
      verb: this.#verb,
    };
  }

  #readSegments(inVariable: boolean): void {
    do this.#readSegment(inVariable);
    while (this.#take('/'));
    if (!inVariable && this.#at < this.#text.length) {
      this.#fail(
        this.#next === '}'
          ? 'There is no variable to close.'
          : 'After a segment comes "/", ":" or the end.',
      );
    }
  }

  #readSegment(inVariable: boolean): void {
    if (this.#next === '{') this.#readVariable(inVariable);
    else if (this.#next === '*') this.#readWildcard();
    else this.#readLiteral(inVariable);
    // A verb behind a literal has been read with it.
    if (this.#next === ':') this.#readVerb(inVariable);
  }

  #readWildcard(): void {
    const start = this.#at;
    this.#take('*');
    const rest = this.#take('*');
    this.#segments.push({ kind: rest ? 'rest' : 'one' });
    if (this.#at < this.#text.length && !'/:}'.includes(this.#next)) {
      this.#fail('A wildcard is alone in its segment.', start);
    }
    if (!rest) return;
    if (this.#restAt !== undefined) this.#fail('"**" is there twice.', start);
    this.#restAt = start;
  }

  #readVariable(inVariable: boolean): void {
    const start = this.#at;
    if (inVariable) this.#fail('A variable cannot hold another.');
    this.#take('{');
    const fieldPath = this.#readFieldPath();
    const first = this.#segments.length;
    if (this.#take('=')) this.#readSegments(true);
    else this.#segments.push({ kind: 'one' });
    if (!this.#take('}')) {
      this.#fail(
        this.#at === this.#text.length
          ? 'The variable is not closed by "}".'
          : 'After the name of a variable comes ".", "=" or "}".',
      );
    }
    const name = fieldPath.join('.');
    if (this.#variables.some((other) => other.fieldPath.join('.') === name)) {
      this.#fail(`The variable "${name}" is there twice.`, start);
    }
    const end = this.#segments.length;
    const column = start + 1;
    this.#variables.push({ fieldPath, start: first, end, column });
  }

  #readFieldPath(): string[] {
    const names: string[] = [];
    do {
      const name = this.#match(NAME);
      if (name === '') this.#fail('The name of a field is missing.');
      names.push(name);
    } while (this.#take('.'));
    return names;
  }

  #readLiteral(inVariable: boolean): void {
    const start = this.#at;
    const whole = this.#match(UNTIL_BOUNDARY);
    // What follows the last colon of the last segment is the verb.
    const isLast = !inVariable && this.#at === this.#text.length;
    const colon = whole.lastIndexOf(':');
    if (colon >= 0 && inVariable) {
      this.#fail('A verb cannot be in a variable.', start + colon);
    }
    const literal = isLast && colon >= 0 ? whole.slice(0, colon) : whole;
    if (literal === '') this.#fail('A segment is empty.', start);
    this.#segments.push({ kind: 'literal', text: this.#plain(literal, start) });
    this.#at = start + literal.length;
    if (this.#next === '{') {
      this.#fail('A variable is alone in its segment.');
    }
  }

  #readVerb(inVariable: boolean): void {
    if (inVariable) this.#fail('A verb cannot be in a variable.');
    this.#take(':');
    const start = this.#at;
    const verb = this.#match(UNTIL_BOUNDARY);
    if (verb === '') this.#fail('The verb is empty.', start);
    if (this.#at < this.#text.length) {
      this.#fail('A verb is the last part of a template.', start);
    }
    this.#verb = this.#plain(verb, start);
  }

  /** Checks the characters of a literal and decodes them. */
  #plain(literal: string, start: number): string {
    LITERAL.lastIndex = start;
    const good = LITERAL.exec(this.#text)?.[0].length ?? 0;
    const wrong = literal[good];
    if (wrong === '*') {
      this.#fail('A wildcard is alone in its segment.', start + good);
    }
    if (wrong === '%') {
      this.#fail('"%" is followed by two hexadecimal digits.', start + good);
    }
    if (wrong !== undefined) {
      const found = String.fromCodePoint(literal.codePointAt(good) ?? 0);
      this.#fail(`"${found}" has to be percent-encoded.`, start + good);
    }
    const decoded = decode(literal);
    if (decoded === undefined) {
      this.#fail('What is percent-encoded is not UTF-8.', start);
    }
    return this.#mode === 'spec' ? decoded : literal;
  }

  #checkRest(): void {
    if (this.#restAt === undefined || this.#mode === 'grpc-gateway') return;
    if (this.#segments.at(-1)?.kind === 'rest') return;
    this.#fail('"**" has to be the last segment.', this.#restAt);
  }

  get #next(): string {
    return this.#text[this.#at] ?? '';
  }

  #take(character: string): boolean {
    if (this.#next !== character) return false;
    this.#at += 1;
    return true;
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #fail(reason: string, at = this.#at): never {
    throw new TemplateError(this.#text, at + 1, reason);
  }
}
