// Every sentence that the site itself says has its Chinese, and no other has.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const website = join(import.meta.dirname, '..');
const chinese = join(website, '../../docs/i18n/zh-Hans');

test('code.json has exactly the sentences of src', () => {
  const said = globSync('src/**/*.{ts,tsx}', { cwd: website }).flatMap((file) =>
    [
      ...readFileSync(join(website, file), 'utf8').matchAll(
        /\bid(?:: '|=")([a-z]+\.[a-z]+)['"]/g,
      ),
    ].map(([, id]) => id),
  );
  expect(keys('code.json')).toEqual([...new Set(said)].sort());
});

test('every category of the sidebar has a Chinese name', () => {
  const docs = join(website, '../../docs');
  const labels = globSync('*/_category_.json', { cwd: docs }).map(
    (file) => JSON.parse(readFileSync(join(docs, file), 'utf8')).label,
  );
  expect(keys('docusaurus-plugin-content-docs/current.json')).toEqual(
    labels.map((label) => `sidebar.defaultSidebar.category.${label}`).sort(),
  );
});

function keys(file: string): string[] {
  const messages = JSON.parse(readFileSync(join(chinese, file), 'utf8'));
  return Object.keys(messages).sort();
}
