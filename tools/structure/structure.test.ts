// The house rules, held against the tree as it is.
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { importsOf, wrongImports } from './boundaries.ts';
import { wrongGoImports } from './go-imports.ts';
import {
  missingFiles,
  tooLongFiles,
  unmirroredRegions,
  wrongManifest,
} from './lesson-shape.ts';
import { missingPage, untranslatedPages } from './pages.ts';
import { brokenRegions } from './regions.ts';
import {
  missingPlatforms,
  missingWorkspaces,
  strayEntries,
  unpinned,
  wrongModules,
} from './root-folder.ts';
import { filesBelow, lessonsOf, read } from './tree.ts';

const root = resolve(import.meta.dirname, '../..');

describe.each(lessonsOf(root))('the lesson %s', (lesson) => {
  test('has the files of every lesson', () => {
    expect(missingFiles(root, lesson)).toEqual([]);
  });
  test('has the same regions in all its languages', () => {
    expect(unmirroredRegions(root, lesson)).toEqual([]);
  });
  test('has no file over 150 lines', () => {
    expect(tooLongFiles(root, lesson)).toEqual([]);
  });
  test('has a package.json that lists what it imports', () => {
    expect(wrongManifest(root, lesson)).toEqual([]);
  });
  test('imports stubs, the kit and named libraries only', () => {
    expect(wrongImports(root, lesson)).toEqual([]);
    expect(wrongGoImports(root, lesson)).toEqual([]);
  });
  test('closes every region', () => {
    const folder = `packages/lessons/${lesson}`;
    const problems = filesBelow(join(root, folder))
      .map((file) => `${folder}/${file}`)
      .flatMap((file) => brokenRegions(file, read(root, file)));
    expect(problems).toEqual([]);
  });
  test('has a page', () => {
    expect(missingPage(root, lesson)).toEqual([]);
  });
});

describe('the tree', () => {
  test('has both languages of every page', () => {
    expect(untranslatedPages(root)).toEqual([]);
  });
  test('has no stray entry in its root', () => {
    expect(strayEntries(root)).toEqual([]);
  });
  test('pins every version exactly', () => {
    expect(unpinned(root)).toEqual([]);
  });
  test('locks the packages of every platform', () => {
    expect(missingPlatforms(root)).toEqual([]);
  });
  test('locks every workspace', () => {
    expect(missingWorkspaces(root)).toEqual([]);
  });
  test('names every Java module to Maven', () => {
    expect(wrongModules(root)).toEqual([]);
  });
  test('has nothing but the site and the matrix that imports a lesson', () => {
    const problems = ['packages/lesson-kit', 'packages/stubs', 'tools']
      .flatMap((folder) =>
        filesBelow(join(root, folder)).map((file) => `${folder}/${file}`),
      )
      .filter((file) => /\.(ts|mjs)$/.test(file))
      .filter((file) =>
        importsOf(read(root, file)).some(({ from }) =>
          from.startsWith('@lesson/'),
        ),
      );
    expect(problems).toEqual([]);
  });
  test('has no program of a tool that needs more than the Node of the host', () => {
    // Until the workspace has its own, Node may be too old for TypeScript.
    const problems = filesBelow(join(root, 'tools'))
      .filter((file) => file.endsWith('.mjs'))
      .filter((file) =>
        importsOf(read(root, `tools/${file}`)).some(({ from }) =>
          from.endsWith('.ts'),
        ),
      );
    expect(problems).toEqual([]);
  });
});
