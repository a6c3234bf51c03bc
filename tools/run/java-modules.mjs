// The Maven modules of this workspace, and which of them needs which.
import { readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';

const workspaceRoot = resolve(import.meta.dirname, '../..');

const RESOURCE =
  /<directory>\$\{project\.basedir\}\/([^<]*)<\/directory>\s*<includes>\s*<include>([^<]+)</g;

const DEPENDENCY =
  /<dependency>\s*<groupId>polyglot-grpc<\/groupId>\s*<artifactId>([\w-]+)</g;

/** Lists the modules that the root's pom.xml names.
 * @returns {{ folder: string, name: string, needs: string[], files: string[] }[]}
 *   folder from the workspace's root; needs: names of other modules; files: what
 *   it takes from elsewhere */
export function javaModules() {
  return all(pom('.'), /<module>([^<]+)<\/module>/g).map((folder) => {
    const source = pom(folder);
    // The parent has an artifactId too, and stands first.
    const [name] = all(
      source.slice(source.indexOf('</parent>')),
      /<artifactId>([^<]+)</g,
    );
    const files = [...source.matchAll(RESOURCE)].map(([, directory, file]) =>
      posix.join(folder, directory, file),
    );
    return { folder, name, needs: all(source, DEPENDENCY), files };
  });
}

/** Lists a module and those that it needs, and those that these need. */
export function withDependencies(module, modules = javaModules()) {
  const needed = modules
    .filter(({ name }) => module.needs.includes(name))
    .flatMap((each) => withDependencies(each, modules));
  return [...new Set([module, ...needed])];
}

function pom(folder) {
  return readFileSync(join(workspaceRoot, folder, 'pom.xml'), 'utf8');
}

function all(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => match[1]);
}
