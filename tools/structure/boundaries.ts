// What may import what: a lesson uses stubs, the kit and the libraries that its
// package.json names, and nothing but the site and the matrix uses a lesson.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, type Problem, read, readJson } from './tree.ts';

const IMPORT =
  /^\s*(import|export)\b\s*(type\b)?[^;]*?from\s*'([^']+)'|^\s*import\s*()()'([^']+)'/gm;

interface Import {
  typeOnly: boolean;
  from: string;
}

/** Lists the imports of a TypeScript or JavaScript module. */
export function importsOf(source: string): Import[] {
  return [...source.matchAll(IMPORT)].map((match) => ({
    typeOnly: match[2] === 'type',
    from: match[3] ?? match[6] ?? '',
  }));
}

/** Checks a lesson's imports against its package.json. */
export function wrongImports(root: string, lesson: string): Problem[] {
  const folder = `packages/lessons/${lesson}`;
  if (!existsSync(join(root, folder, 'package.json'))) return [];
  const manifest = readJson(root, `${folder}/package.json`);
  const listed = Object.keys({
    ...(manifest.dependencies ?? {}),
    ...(manifest.devDependencies ?? {}),
  });
  const used = new Set<string>();
  const problems: Problem[] = [];
  for (const file of filesBelow(join(root, folder, 'src'))) {
    for (const each of importsOf(read(root, `${folder}/src/${file}`))) {
      const where = `${folder}/src/${file}: '${each.from}'`;
      const name = packageOf(each.from);
      if (name !== undefined) used.add(name);
      if (file === 'service.ts' && !isPure(each)) {
        problems.push(
          `${where} is not for service.ts, which runs in a browser too. ` +
            'Take it as an argument.',
        );
      } else if (each.from.startsWith('../')) {
        problems.push(`${where} leaves the lesson. Import a package.`);
      } else if (name?.startsWith('@lesson/')) {
        problems.push(`${where} is another lesson. Nothing imports a lesson.`);
      } else if (
        name !== undefined &&
        !listed.includes(name) &&
        !(file.endsWith('.test.ts') && name === '@jest/globals')
      ) {
        problems.push(`${where}: add "${name}" to its package.json.`);
      }
    }
  }
  for (const name of listed.filter((each) => !used.has(each))) {
    problems.push(`${folder}/package.json: remove "${name}", nothing uses it.`);
  }
  return problems;
}

// Types vanish before the program runs; the kit's status.ts needs no Node.
function isPure({ typeOnly, from }: Import): boolean {
  if (typeOnly || from === '@polyglot-grpc/lesson-kit/status') return true;
  return !/^(node:|@grpc\/|@polyglot-grpc\/)/.test(from);
}

function packageOf(specifier: string): string | undefined {
  if (/^(\.|node:)/.test(specifier)) return undefined;
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
