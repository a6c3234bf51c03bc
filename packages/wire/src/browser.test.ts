// The package runs where there is no Node.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const sources = readdirSync(import.meta.dirname).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);

test.each(sources)('%s imports this package and Protobuf-ES only', (file) => {
  const source = readFileSync(join(import.meta.dirname, file), 'utf8');
  const imports = [...source.matchAll(/from '([^']+)'/g)].map(
    ([, from]) => from,
  );
  expect(
    imports.filter(
      (from) => !/^(\.\/[\w-]+\.ts|@bufbuild\/protobuf)$/.test(from ?? ''),
    ),
  ).toEqual([]);
  expect(source).not.toMatch(/\b(Buffer|process)\b/);
});
