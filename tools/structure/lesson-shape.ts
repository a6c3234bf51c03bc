// A lesson has the same files as every other, the same in all its languages.
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { regionsOf } from './regions.ts';
import { filesBelow, type Problem, read, readJson } from './tree.ts';

const ROLES = ['server', 'client'];

/** The programs of a lesson: its server and client, and those that its
 * package.json names. One that names some need not have the two. */
function programsOf(root: string, folder: string): string[] {
  const named = listIn(root, folder, 'programs');
  const serves =
    named.length === 0 || existsSync(join(root, folder, 'src/server.ts'));
  return serves ? [...ROLES, ...named] : named;
}

function listIn(root: string, folder: string, key: string): string[] {
  const file = `${folder}/package.json`;
  const list = existsSync(join(root, file)) ? readJson(root, file)[key] : [];
  return Array.isArray(list) ? list.map(String) : [];
}

const snake = (stem: string) => stem.replaceAll('-', '_');
const pascal = (stem: string) =>
  stem.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());

// Where each language has what is src/<stem>.ts in TypeScript. In Java a name
// begins with that of the service: GreeterServer.
const PLACES: Record<string, (stem: string, isProgram: boolean) => string> = {
  python: (stem) => `python/${snake(stem)}.py`,
  go: (stem, isProgram) =>
    isProgram ? `go/${stem}/main.go` : `go/${snake(stem)}.go`,
  java: (stem) => {
    const prefix = [...ROLES, 'service'].includes(stem) ? '*' : '';
    return `java/src/main/java/*/${prefix}${pascal(stem)}.java`;
  },
};

/** Names the files that a lesson lacks. Go and Java may be missing as a whole, and
 * those that package.json lists under `clients` have a client and no server. What
 * it lists under `helpers` is a program in TypeScript alone: one that stands for
 * somebody else's. */
export function missingFiles(root: string, lesson: string): Problem[] {
  const folder = `packages/lessons/${lesson}`;
  const clients = listIn(root, folder, 'clients');
  const helpers = listIn(root, folder, 'helpers');
  const stemsIn = (language: string) => {
    if (clients.includes(language)) return ['client'];
    const programs = programsOf(root, folder).filter(
      (stem) => language === 'typescript' || !helpers.includes(stem),
    );
    return programs.includes('server') ? ['service', ...programs] : programs;
  };
  const testsIn = (language: string) =>
    stemsIn(language).includes('service') ? ['service', 'lesson'] : ['lesson'];
  const placesIn = (language: string) =>
    stemsIn(language).flatMap((stem) => {
      const file = PLACES[language]?.(stem, stem !== 'service');
      return file === undefined ? [] : [file];
    });
  const lacks = (files: string[], repair: string) =>
    files
      .filter((file) => findIn(root, folder, file) === undefined)
      .map((file) => `${folder}/${file} is missing. ${repair}`);
  const has = (language: string) => existsSync(join(root, folder, language));
  const asIn = (language: string) =>
    `Write it as that of packages/lessons/helloworld/${language}.`;
  return [
    ...lacks(
      [
        ...['README.md', 'package.json', 'output.txt'],
        ...stemsIn('typescript').map((stem) => `src/${stem}.ts`),
        ...testsIn('typescript').map((stem) => `src/${stem}.test.ts`),
        ...placesIn('python'),
        ...testsIn('python').map((stem) => `python/test_${stem}.py`),
      ],
      `Make what is missing: npm run new-lesson ${lesson}`,
    ),
    ...(has('go')
      ? lacks(
          [
            ...placesIn('go'),
            ...testsIn('go').map((stem) => `go/${stem}_test.go`),
          ],
          asIn('go'),
        )
      : []),
    ...(has('java')
      ? lacks(
          [
            'java/pom.xml',
            ...placesIn('java'),
            ...testsIn('java').map(
              (stem) => `java/src/test/java/*/*${pascal(stem)}Test.java`,
            ),
          ],
          asIn('java'),
        )
      : []),
  ];
}

/** Holds the regions of each file in TypeScript against those of the same file in
 * the other languages. */
export function unmirroredRegions(root: string, lesson: string): Problem[] {
  const folder = `packages/lessons/${lesson}`;
  const programs = programsOf(root, folder);
  const names = (file: string) => regionsOf(read(root, file)).join(' ');
  return globSync('src/*.ts', { cwd: join(root, folder) })
    .map((file) => file.slice('src/'.length, -'.ts'.length))
    .filter((stem) => !stem.endsWith('.test'))
    .sort()
    .flatMap((stem) =>
      Object.values(PLACES).flatMap((place) => {
        const ts = `${folder}/src/${stem}.ts`;
        const other = findIn(
          root,
          folder,
          place(stem, programs.includes(stem)),
        );
        if (other === undefined || names(ts) === names(other)) return [];
        return [
          `${ts} has the regions "${names(ts)}" and ${other} has ` +
            `"${names(other)}". Give both the same names in the same order.`,
        ];
      }),
    );
}

function findIn(
  root: string,
  folder: string,
  file: string,
): string | undefined {
  const [found] = globSync(`${folder}/${file}`, { cwd: root });
  return found?.replaceAll('\\', '/');
}

/** Names the lesson's files that are longer than a reader should be asked for. */
export function tooLongFiles(root: string, lesson: string): Problem[] {
  const folder = `packages/lessons/${lesson}`;
  return filesBelow(join(root, folder))
    .filter((file) => /\.(ts|py|go|java)$/.test(file))
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
