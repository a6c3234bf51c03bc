// Templates by chance, each with a path that it describes and what it captures.
import fc from 'fast-check';

export interface Described {
  /** "GET /v1/{x0}/{x1=**}:verb" */
  rule: string;
  /** "GET /v1/a%20b/c:verb" */
  request: string;
  /** Of the variables, in their order. */
  values: string[];
}

/** Part of a template: the segments of a path that it takes, as they are sent and
 * as they are in a value of several segments, and the values of its variables. */
interface Part {
  template: string;
  sent: string[];
  kept: string[];
  values: string[];
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
/** A "/" within a segment stays encoded in a value of several. */
const kept = (text: string) => text.replaceAll('/', '%2F');

const literal: fc.Arbitrary<Part> = fc
  .constantFrom('a', 'b', 'v1', "-._~!$&'()+,;=@", '%20', '%E4%BD%A0')
  .map((literal) => ({
    template: literal,
    sent: [literal],
    kept: [decodeURIComponent(literal)],
    values: [],
  }));

const one: fc.Arbitrary<Part> = text.map((text) => ({
  template: '*',
  sent: [encodeURIComponent(text)],
  kept: [kept(text)],
  values: [],
}));

const rest: fc.Arbitrary<Part> = fc.array(text).map((texts) => ({
  template: '**',
  sent: texts.map(encodeURIComponent),
  kept: texts.map(kept),
  values: [],
}));

const single: fc.Arbitrary<Part> = text.map((text) => ({
  template: '{?}',
  sent: [encodeURIComponent(text)],
  kept: [],
  values: [text],
}));

/** A variable of several segments. */
function variable(parts: readonly Part[]): Part {
  const template = parts.map((part) => part.template).join('/');
  const kept = parts.flatMap((part) => part.kept);
  return {
    template: `{?=${template}}`,
    sent: parts.flatMap((part) => part.sent),
    kept,
    values: [kept.join('/')],
  };
}

const segment = fc.oneof(literal, one);
const several = fc.array(segment, { minLength: 2, maxLength: 4 });
const part = fc.oneof(segment, single, several.map(variable));
const end = fc
  .tuple(fc.array(segment, { maxLength: 2 }), rest)
  .map(([before, last]) => variable([...before, last]));

export const describedPath: fc.Arbitrary<Described> = fc
  .tuple(
    fc.array(part, { minLength: 1, maxLength: 5 }),
    fc.option(end, { nil: undefined }),
    fc.constantFrom('', ':verb', ':v:w'),
  )
  .map(([parts, end, verb]) => {
    const all = end ? [...parts, end] : parts;
    const template = nameVariables(all.map(({ template }) => template));
    const path = all.flatMap(({ sent }) => sent).join('/');
    return {
      rule: `GET /${template}${verb}`,
      request: `GET /${path}${verb}`,
      values: all.flatMap(({ values }) => values),
    };
  });

/** Joins parts of a template, in which each "?" becomes a name. */
export function nameVariables(parts: readonly string[]): string {
  let count = 0;
  return parts.join('/').replaceAll('?', () => `x${count++}`);
}
