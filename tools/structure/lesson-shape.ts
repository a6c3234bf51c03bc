// A lesson has the same files as every other, the same in both languages.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { regionsOf } from './regions.ts';
import { filesBelow, type Problem, read, readJson } from './tree.ts';

/** The files that every lesson of client and server has. */
const SHAPE = [
  'README.md',
  'package.json',
  'output.txt',
  'src/service.ts',
  'src/server.ts',
  'src/client.ts',
  'src/service.test.ts',
  'src/lesson.test.ts',
  'python/service.py',
  'python/server.py',
  'python/client.py',
  'python/test_service.py',
  'python/test_lesson.py',
];

/** Names the files that a lesson lacks. */
export function missingFiles(root: string, lesson: string): Problem[] {
  const folder = `packages/lessons/${lesson}`;
  return SHAPE.filter((file) => !existsSync(join(root, folder, file))).map(
    (file) =>
      `${folder}/${file} is missing. Make what is missing: npm run new-lesson ${lesson}`,
  );
}

/** Holds the regions of service, server and client against those in Python. */
export function unmirroredRegions(root: string, lesson: string): Problem[] {
  const folder = `packages/lessons/${lesson}`;
  return ['service', 'server', 'client'].flatMap((stem) => {
    const ts = `${folder}/src/${stem}.ts`;
    const py = `${folder}/python/${stem}.py`;
    if (!existsSync(join(root, ts)) || !existsSync(join(root, py))) return [];
    const [a, b] = [ts, py].map((file) =>
      regionsOf(read(root, file)).join(' '),
    );
    if (a === b) return [];
    return [
      `${ts} has the regions "${a}" and ${py} has "${b}". ` +
        'Give both the same names in the same order.',
    ];
  });
}

/** Names the lesson's files that are longer than a reader should be asked for. */
export function tooLongFiles(root: string, lesson: string): Problem[] {
  const folder = `packages/lessons/${lesson}`;
  return filesBelow(join(root, folder))
    .filter((file) => /\.(ts|py)$/.test(file))
    .flatMap((file) => {
      const lines = read(root, `${folder}/${file}`).split('\n').length - 1;
      if (lines <= 150) return [];
      return [`${folder}/${file} has ${lines} lines; 150 at most. Split it.`];
    });
}

/** Checks what a lesson's package.json says of it. */
export function wrongManifest(root: string, lesson: string): Problem[] {
  const file = `packages/lessons/${lesson}/package.json`;
  if (!existsSync(join(root, file))) return [];
  const manifest = readJson(root, file);
  const problems: Problem[] = [];
  if (manifest.name !== `@lesson/${lesson}`) {
    problems.push(`${file}: "name" has to be "@lesson/${lesson}".`);
  }
  for (const key of ['scripts', 'nx', 'jest']) {
    if (!(key in manifest)) continue;
    problems.push(
      `${file}: remove "${key}"; the root configures every lesson.`,
    );
  }
  for (const [name, range] of Object.entries({
    ...(manifest.dependencies ?? {}),
    ...(manifest.devDependencies ?? {}),
  })) {
    if (range === '*') continue;
    problems.push(`${file}: "${name}" has to be "*"; the root pins versions.`);
  }
  return problems;
}
