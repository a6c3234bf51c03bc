// The tests of this folder, with the transform that all tests have.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const { jest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

export default {
  ...jest,
  rootDir: root,
  roots: ['<rootDir>/apps/interop'],
  testPathIgnorePatterns: ['/node_modules/'],
  reporters: ['default', '<rootDir>/apps/interop/reporter.mjs'],
};
