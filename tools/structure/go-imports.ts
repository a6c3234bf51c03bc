// What a lesson in Go may import of this workspace, which is one module to Go and
// so keeps nobody out: its own package, the kit and the stubs it names.
import { join } from 'node:path';
import { filesBelow, type Problem, read, readJson } from './tree.ts';

const MODULE = 'polyglot-grpc/';
const IMPORT = /^\s*(?:import\s+)?(?:[\w.]+\s+)?"([^"]+)"$/gm;

/** Checks a lesson's Go files against its package.json. */
export function wrongGoImports(root: string, lesson: string): Problem[] {
  const folder = `packages/lessons/${lesson}`;
  const { dependencies = {} } = readJson(root, `${folder}/package.json`);
  const stubs = Object.keys(dependencies as object)
    .filter((name) => name.startsWith('@stubs/'))
    .map((name) => `packages/stubs/${name.slice('@stubs/'.length)}/go`);
  return filesBelow(join(root, folder, 'go'))
    .filter((file) => file.endsWith('.go'))
    .flatMap((file) => {
      const allowed = [folder, 'packages/lesson-kit/go', ...stubs];
      if (file.endsWith('_test.go')) allowed.push('packages/lesson-testing/go');
      return importsOf(read(root, `${folder}/go/${file}`)).flatMap((from) => {
        const where = `${folder}/go/${file}: "${from}"`;
        if (file === 'service.go' && /^(os|net|flag)\b/.test(from)) {
          return [`${where} is not for service.go. Take it as an argument.`];
        }
        if (!from.startsWith(MODULE) || isIn(allowed, from)) return [];
        return [
          `${where} is not for this lesson. ` +
            'Import the kit, or stubs that its package.json names.',
        ];
      });
    });
}

function importsOf(source: string): string[] {
  const [head = ''] = source.split(/^(?:func|type|var|const) /m);
  return [...head.matchAll(IMPORT)].map(([, from = '']) => from);
}

function isIn(folders: string[], from: string): boolean {
  const path = from.slice(MODULE.length);
  return folders.some((each) => path === each || path.startsWith(`${each}/`));
}
