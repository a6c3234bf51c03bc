// The best type that a client accepts comes first.
import { expect, test } from '@jest/globals';
import { acceptedTypes } from './accept.ts';

test.each([
  [undefined, []],
  ['', []],
  ['text/html', ['text/html']],
  ['Text/Event-Stream', ['text/event-stream']],
  ['a/b;q=0.5, c/d', ['c/d', 'a/b']],
  ['a/b, c/d;q=1.0, e/f;q=0.1', ['a/b', 'c/d', 'e/f']],
  ['a/b;q=0, c/d', ['c/d']],
  ['a/b;q=x, c/d;q=0.9', ['a/b', 'c/d']],
  [',, ;q=1,', []],
])('%j prefers %j', (header, types) => {
  expect(acceptedTypes(header).map(({ type }) => type)).toEqual(types);
});

test('a parameter may be quoted, and its name in capitals', () => {
  const [type] = acceptedTypes('application/json; Framing="array"');
  expect(type?.parameters.get('framing')).toBe('array');
});
