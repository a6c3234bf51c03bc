// The root stays small, versions stay pinned, and the lock file whole.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, type Problem, read, readJson } from './tree.ts';

/** The root's visible entries. Lock files do not count. */
const ENTRIES = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'README.zh-Hans.md',
  'apps',
  'docker',
  'docs',
  'go.mod',
  'node_modules',
  'nx.json',
  'package.json',
  'packages',
  'pom.xml',
  'protos',
  'pyproject.toml',
  'tools',
  'tsconfig.json',
];

const LOCKS = ['package-lock.json', 'requirements.lock', 'go.sum'];

// What readers of the lesson protobuf write, wherever they are.
const BOOK = /\.book(\.lock)?$/;

/** Names entries of the root that belong elsewhere. */
export function strayEntries(root: string): Problem[] {
  return readdirSync(root)
    .filter((name) => !name.startsWith('.'))
    .filter((name) => !BOOK.test(name))
    .filter((name) => ![...ENTRIES, ...LOCKS].includes(name))
    .map((name) => `${name} is not for the root. Move or remove it.`);
}

/** Names packages whose version is not one exact version. */
export function unpinned(root: string): Problem[] {
  const manifest = readJson(root, 'package.json');
  return [
    'dependencies',
    'devDependencies',
    'optionalDependencies',
    'overrides',
  ]
    .flatMap((key) => Object.entries(manifest[key] ?? {}))
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))
    .map(
      ([name, version]) =>
        `package.json: pin ${name} exactly, not "${version}".`,
    );
}

/** Names platform packages that the lock file leaves out: `npm ci` on that
 * platform would refuse it. */
export function missingPlatforms(root: string): Problem[] {
  const packages = packagesOf(root);
  const present = new Set(
    Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')),
  );
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !present.has(name))
      .map(
        (name) =>
          `package-lock.json lacks ${name}, wanted by ${path}. Pin a version ` +
          'that has every platform, then npm install.',
      ),
  );
}

/** Names workspaces that the lock file does not know. */
export function missingWorkspaces(root: string): Problem[] {
  const packages = packagesOf(root);
  return ['packages', 'apps']
    .flatMap((folder) =>
      filesBelow(join(root, folder))
        .filter((file) => /^[^/]+(\/[^/]+)?\/package\.json$/.test(file))
        .filter((file) => !file.includes('node_modules'))
        .map((file) => `${folder}/${file.replace('/package.json', '')}`),
    )
    .filter((folder) => !(folder in packages))
    .map((folder) => `package-lock.json lacks ${folder}: npm install`);
}

/** Names Maven modules that the root's pom.xml does not know, and those that it
 * names without need: Maven cannot find modules by itself. */
export function wrongModules(root: string): Problem[] {
  const folders = ['packages', 'apps'].flatMap((folder) =>
    filesBelow(join(root, folder))
      .filter((file) => /^(?!.*node_modules).*\/java\/pom\.xml$/.test(file))
      .map((file) => `${folder}/${file.replace('/pom.xml', '')}`),
  );
  const named = [
    ...read(root, 'pom.xml').matchAll(/<module>([^<]+)<\/module>/g),
  ].map(([, module]) => String(module));
  const only = (some: string[], others: string[]) =>
    some.filter((each) => !others.includes(each));
  return [
    ...only(folders, named).map(
      (each) => `pom.xml lacks <module>${each}</module>. Add it.`,
    ),
    ...only(named, folders).map(
      (each) => `pom.xml names ${each}, which has no pom.xml. Remove it.`,
    ),
  ];
}

interface LockEntry {
  optionalDependencies?: Record<string, string>;
}

function packagesOf(root: string): Record<string, LockEntry> {
  const lock = readJson(root, 'package-lock.json');
  return lock.packages as Record<string, LockEntry>;
}
