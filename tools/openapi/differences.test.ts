// Differences between two documents need a reason, and a reason a difference.
import { expect, test } from '@jest/globals';
import { differencesText } from './differences.ts';
import { documentOf } from './documents.ts';
import { operationsOf } from './operations.ts';

const ours = operationsOf(documentOf('hello_world'));

test('a parameter that one document lacks needs a reason', () => {
  const go = new Map(ours);
  go.set('Greeter_SayHello3', { place: 'GET /v1/hello/{name}', takes: [] });
  expect(() => differencesText(go, ours)).toThrow(
    /^No reason is known for:\n\nGreeter_SayHello3\n.*GET \/v1\/hello\/\{name\}\n/,
  );
});

test('a reason that explains nothing any more is told', () => {
  expect(() => differencesText(ours, ours)).toThrow(
    'Nothing differs by "dots" now.',
  );
});
