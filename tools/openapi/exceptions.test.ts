// What schemathesis is told to pass over is about an operation that there is.
import { expect, test } from '@jest/globals';
import { lessonDocument } from './documents.ts';
import { exceptions } from './exceptions.mjs';

test('each exception is about an operation of the lesson, or about all', () => {
  const ids = Object.values(lessonDocument().paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  );
  const named = exceptions.flatMap(({ operationId }) => operationId ?? []);
  expect(ids).toEqual(expect.arrayContaining(named));
});
