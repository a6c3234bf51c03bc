// Each rule, held against a tree that breaks it: the sentence names the file and
// what repairs it.
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makeLesson } from '../new-lesson/make-lesson.mjs';
import { wrongImports } from './boundaries.ts';
import { wrongGoImports } from './go-imports.ts';
import {
  missingFiles,
  tooLongFiles,
  unmirroredRegions,
  wrongManifest,
} from './lesson-shape.ts';
import { CHINESE, missingPage, untranslatedPages } from './pages.ts';
import { brokenRegions } from './regions.ts';
import {
  missingPlatforms,
  strayEntries,
  unpinned,
  wrongModules,
} from './root-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'polyglot-structure-'));
const lesson = 'demo-lesson';
const folder = `packages/lessons/${lesson}`;

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(join(root, 'docs/01-first-calls'), { recursive: true });
  makeLesson(root, lesson, '01-first-calls');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a lesson that new-lesson made', () => {
  test('breaks no rule', () => {
    const rules = [
      ...[missingFiles, unmirroredRegions, tooLongFiles, wrongManifest],
      ...[wrongImports, missingPage],
    ];
    expect(rules.flatMap((rule) => rule(root, lesson))).toEqual([]);
    expect(untranslatedPages(root)).toEqual([]);
  });

  test('gets back only the files that are gone', () => {
    rmSync(join(root, folder, 'python/client.py'));
    expect(makeLesson(root, lesson, '01-first-calls')).toEqual([
      `${folder}/python/client.py`,
    ]);
  });
});

describe('a broken tree', () => {
  test('is told which files a lesson without Python lacks', () => {
    rmSync(join(root, folder, 'python'), { recursive: true });
    expect(missingFiles(root, lesson)).toContain(
      `${folder}/python/service.py is missing. ` +
        `Make what is missing: npm run new-lesson ${lesson}`,
    );
  });

  test('is told what a lesson with a part of Go or Java lacks', () => {
    for (const part of ['go/server', 'java/src/main/java/demolesson']) {
      mkdirSync(join(root, folder, part), { recursive: true });
    }
    writeFileSync(join(root, folder, 'go/server/main.go'), 'package main\n');
    const problems = missingFiles(root, lesson).join('\n');
    expect(problems).not.toContain('go/server/main.go');
    for (const file of [
      ...['go/service.go', 'go/client/main.go', 'go/lesson_test.go'],
      'java/pom.xml',
      'java/src/main/java/*/*Client.java',
      'java/src/test/java/*/*LessonTest.java',
    ]) {
      expect(problems).toContain(`${folder}/${file} is missing. Write it as`);
    }
  });

  test('is told what a client alone lacks, and nothing of a server', () => {
    const file = join(root, folder, 'package.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, clients: ['go'] }));
    for (const part of ['go/client', 'java/src/main/java/demolesson']) {
      mkdirSync(join(root, folder, part), { recursive: true });
    }
    const problems = missingFiles(root, lesson);
    expect(problems.filter((each) => each.includes('/go/'))).toEqual([
      expect.stringContaining('go/client/main.go is missing.'),
      expect.stringContaining('go/lesson_test.go is missing.'),
    ]);
    expect(problems.join('\n')).toContain('java/*/*Server.java is missing.');
  });

  test('is told of no helper but the one in TypeScript', () => {
    const file = join(root, folder, 'package.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    const programs = { programs: ['issuer'], helpers: ['issuer'] };
    writeFileSync(file, JSON.stringify({ ...manifest, ...programs }));
    const problems = missingFiles(root, lesson);
    expect(problems.filter((each) => each.includes('issuer'))).toEqual([
      expect.stringContaining('src/issuer.ts is missing.'),
    ]);
  });

  test('is told which declared program has no file', () => {
    const file = join(root, folder, 'package.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    const programs = ['add-person', 'client'];
    writeFileSync(file, JSON.stringify({ ...manifest, programs }));
    expect(missingFiles(root, lesson)).toEqual([
      expect.stringContaining('src/add-person.ts is missing.'),
      expect.stringContaining('python/add_person.py is missing.'),
    ]);
  });

  test('is told which regions the languages do not share', () => {
    mkdirSync(join(root, folder, 'go/client'), { recursive: true });
    writeFileSync(join(root, folder, 'go/client/main.go'), '// #region call\n');
    appendFileSync(join(root, folder, 'src/client.ts'), '// #region more\n');
    expect(unmirroredRegions(root, lesson)).toEqual([
      expect.stringContaining(
        'src/client.ts has the regions "call connect more"',
      ),
      expect.stringContaining('go/client/main.go has "call".'),
    ]);
  });

  test('is told which region is doubled, unclosed or not open', () => {
    const source = ['region a', 'endregion a', 'region a', 'endregion b']
      .map((mark) => `// #${mark}`)
      .join('\n');
    expect(brokenRegions('x.ts', source)).toEqual([
      'x.ts:3: rename "a", it is taken.',
      'x.ts:4: "b" is not open. Correct the name.',
      'x.ts: close "a" with #endregion a.',
    ]);
  });

  test('is told which file of a lesson is too long', () => {
    appendFileSync(join(root, folder, 'src/server.ts'), '//\n'.repeat(200));
    expect(tooLongFiles(root, lesson)).toEqual([
      expect.stringMatching(/src\/server\.ts has 2\d\d lines; 150 at most/),
    ]);
  });

  test('is told which import leaves the lesson or is not listed', () => {
    const file = join(root, folder, 'src/client.ts');
    appendFileSync(file, "import '@lesson/helloworld';\nimport 'lodash';\n");
    expect(wrongImports(root, lesson)).toEqual([
      `${folder}/src/client.ts: '@lesson/helloworld' is another lesson. Nothing imports a lesson.`,
      `${folder}/src/client.ts: 'lodash': add "lodash" to its package.json.`,
    ]);
  });

  test('is told which Go import leaves the lesson', () => {
    mkdirSync(join(root, folder, 'go'));
    const imports = [
      ...['fmt', 'os', 'google.golang.org/grpc'],
      ...['lesson-kit/go', 'lessons/helloworld/go'].map(
        (path) => `polyglot-grpc/packages/${path}`,
      ),
    ];
    const lines = imports.map((path) => `\t"${path}"\n`).join('');
    const source = `package demo\n\nimport (\n${lines})\n\nvar x = "os"\n`;
    writeFileSync(join(root, folder, 'go/service.go'), source);
    expect(wrongGoImports(root, lesson)).toEqual([
      expect.stringContaining('go/service.go: "os" is not for service.go'),
      expect.stringContaining('lessons/helloworld/go" is not for this lesson'),
    ]);
  });

  test('is told that service.ts needs nothing of Node', () => {
    const file = join(root, folder, 'src/service.ts');
    appendFileSync(file, "import { join } from 'node:path';\n");
    expect(wrongImports(root, lesson)).toEqual([
      expect.stringContaining("service.ts: 'node:path' is not for service.ts"),
    ]);
  });

  test('is told which page has one language only', () => {
    rmSync(join(root, CHINESE), { recursive: true });
    expect(untranslatedPages(root)).toEqual([
      expect.stringMatching(
        /^docs\/01-first-calls\/01-demo-lesson\.mdx has no Chinese/,
      ),
    ]);
  });

  test('is told what is not for the root', () => {
    writeFileSync(join(root, 'notes.txt'), '');
    expect(strayEntries(root)).toEqual([
      'notes.txt is not for the root. Move or remove it.',
    ]);
  });

  test('is told which version floats and which platform the lock lacks', () => {
    const write = (name: string, value: object) =>
      writeFileSync(join(root, name), JSON.stringify(value));
    write('package.json', { dependencies: { nx: '^23.2.1' } });
    const optionalDependencies = { '@nx/nx-darwin-arm64': '23.2.1' };
    write('package-lock.json', {
      packages: { 'node_modules/nx': { optionalDependencies } },
    });
    expect(unpinned(root)).toEqual([
      'package.json: pin nx exactly, not "^23.2.1".',
    ]);
    expect(missingPlatforms(root)).toEqual([
      expect.stringMatching(/lacks @nx\/nx-darwin-arm64/),
    ]);
  });

  test('is told which Java module Maven does not know, and which is gone', () => {
    mkdirSync(join(root, folder, 'java'));
    writeFileSync(join(root, folder, 'java/pom.xml'), '');
    writeFileSync(join(root, 'pom.xml'), '<module>apps/gone/java</module>');
    expect(wrongModules(root)).toEqual([
      `pom.xml lacks <module>${folder}/java</module>. Add it.`,
      'pom.xml names apps/gone/java, which has no pom.xml. Remove it.',
    ]);
  });
});
