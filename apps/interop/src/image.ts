// Says what goes into an image, and names the image by it: while
// nothing changes, the name stays, and no build is needed.
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import {
  findPeers,
  type Language,
  lessonProjects,
  workspaceRoot,
} from './workspace.ts';

/** What there is an image for: the programs of a language, or one that stands
 * between clients and servers. */
export type ImageName = Language | Between;

/** The images of those, which have no project of ours. */
export const between = ['gateway-go', 'haproxy'] as const;

type Between = (typeof between)[number];

const isBetween = (name: ImageName): name is Between =>
  between.some((each) => each === name);

/** An image to be built from docker/<name>/Dockerfile. */
export interface Image {
  name: ImageName;
  /** Name and tag, of which the tag is a hash of the contents. */
  tag: string;
  /** Files of the workspace, relative to its root, at the same place in /app. */
  files: string[];
  /** Further ones that change less, so that what is built of them is kept. */
  first: string[];
  /** Packages of node_modules, relative to the root. */
  packages: string[];
  /** Links in node_modules to workspace packages, which stay outside: Node
   * runs no TypeScript below a folder of that name. */
  links: { path: string; target: string }[];
  /** Further files of the build context, by name. */
  extra: Record<string, string>;
}

/** The images of a run: their tags by name. */
export type Images = Partial<Record<ImageName, string>>;

const list = join(workspaceRoot, '.results/images.json');

/** Notes the images that have been built. */
export function writeImages(images: Images): void {
  mkdirSync(dirname(list), { recursive: true });
  writeFileSync(list, JSON.stringify(images));
}

/** Reads which images were built last. */
export function readImages(): Images {
  return JSON.parse(readFileSync(list, 'utf8'));
}

interface Contents {
  /** Files of a project: sources, and data beside the folders of languages. */
  ofProject: string;
  /** Files from the workspace's root. */
  ofWorkspace?: string;
  /** Those of all these on which the rest is built. */
  first?: RegExp;
}

const CONTENTS: Record<ImageName, Contents> = {
  typescript: {
    ofProject:
      '{*.json,{src,testing,proto-loader,static,classic,es}/**/*.{ts,js},' +
      'descriptors/*.binpb}',
    ofWorkspace: 'protos/**/*.proto',
  },
  python: { ofProject: '{*.json,python/**/*.py}' },
  go: {
    ofProject: '{*.json,*.go,go/**/*.go,published/go.*}',
    ofWorkspace: 'go.{mod,sum}',
    first: /(^|\/)go\.(mod|sum)$|^packages\/stubs\//,
  },
  java: {
    ofProject: '{*.json,java/src/main/**/*}',
    // Maven asks for each module that the parent names, used or not.
    ofWorkspace: '{pom.xml,.mvn/maven.config,{packages,apps}/**/java/pom.xml}',
    first: /pom\.xml$|^\.mvn\/|^packages\/stubs\//,
  },
  'gateway-go': {
    ofProject: '',
    ofWorkspace:
      '{docker/gateway-go/{go.*,*.go,buf.gen.yaml},protos/{buf.yaml,**/*.proto}}',
    first: /\/go\.(mod|sum)$/,
  },
  haproxy: { ofProject: '', ofWorkspace: 'docker/haproxy/haproxy.cfg' },
};

/** Describes an image.
 * @param base the image it is built on */
export function describeImage(name: ImageName, base: string): Image {
  const { projects, packages, links } = closure(projectsOf(name));
  const { ofProject, ofWorkspace, first } = CONTENTS[name];
  const patterns = projects.map((path) => `${path}/${ofProject}`);
  const options = { cwd: workspaceRoot, withFileTypes: true } as const;
  const found = globSync([...patterns, ofWorkspace ?? []].flat(), options)
    .filter((entry) => entry.isFile())
    .map((entry) => inRoot(join(entry.parentPath, entry.name)))
    .filter((file) => !/[._]test\.(ts|go)$|\/test_\w+\.py$/.test(file))
    .sort();
  const node = name === 'typescript';
  const content = {
    files: found.filter((file) => !first?.test(file)),
    first: found.filter((file) => first?.test(file)),
    packages: node ? packages : [],
    links: node ? links : [],
    extra: extraFiles(name),
  };
  const full = `polyglot-grpc-${isBetween(name) ? '' : 'peer-'}${name}`;
  return { name, tag: `${full}:${hash(base, content)}`, ...content };
}

// All that the Go gateway and HAProxy need is in their folders and in protos.
function projectsOf(name: ImageName): string[] {
  if (isBetween(name)) return [];
  const peers = findPeers().filter(({ language }) => language === name);
  return [
    ...lessonProjects(),
    'packages/failure-lab',
    // The server behind the gateways is in the transcoder's tests.
    'packages/stubs/transcoding',
    ...peers.map(({ project }) => project),
  ];
}

function extraFiles(name: ImageName): Record<string, string> {
  const read = (path: string) =>
    readFileSync(join(workspaceRoot, path), 'utf8');
  const Dockerfile = read(`docker/${name}/Dockerfile`);
  if (name !== 'python') return { Dockerfile };
  const names = read(`docker/${name}/requirements.txt`);
  const requirements = pinned(names, read('requirements.lock'));
  return { Dockerfile, 'requirements.txt': requirements };
}

/** Picks packages from a lock file, with their versions and hashes.
 * @param names one package a line */
export function pinned(names: string, lock: string): string {
  const wanted = names.split('\n').filter((line) => /^\w/.test(line));
  const entries = lock.split(/\n(?=\w)/);
  const found = wanted.map((name) => {
    const entry = entries.find((each) => each.startsWith(`${name}==`));
    if (entry) return entry.trimEnd();
    throw new Error(`requirements.lock has no ${name}.`);
  });
  return `${found.join('\n')}\n`;
}

// Follows dependencies from project to project, and from package to package.
function closure(start: string[]): {
  projects: string[];
  packages: string[];
  links: Image['links'];
} {
  const seen = new Set(start);
  const links = new Map<string, string>();
  for (const folder of seen) {
    const manifest = join(workspaceRoot, folder, 'package.json');
    const own = JSON.parse(readFileSync(manifest, 'utf8'));
    // What nothing depends on but tests is found by its name as well.
    const stub = String(own.name).startsWith('@stubs/') ? [own.name] : [];
    for (const name of [...stub, ...Object.keys(own.dependencies ?? {})]) {
      const link = resolvePackage(join(workspaceRoot, folder), name);
      const target = inRoot(realpathSync(link));
      seen.add(target);
      if (!isPackage(target)) links.set(inRoot(link), target);
    }
  }
  const all = [...seen].sort();
  return {
    projects: all.filter((folder) => !isPackage(folder)),
    packages: all.filter(isPackage),
    links: [...links].map(([path, target]) => ({ path, target })),
  };
}

const inRoot = (path: string) => relative(workspaceRoot, path);
const isPackage = (folder: string) => folder.startsWith('node_modules');

function resolvePackage(folder: string, name: string): string {
  const candidate = join(folder, 'node_modules', name);
  if (existsSync(candidate)) return candidate;
  if (folder !== workspaceRoot) return resolvePackage(dirname(folder), name);
  throw new Error(`${name} is not installed: npm ci`);
}

// A package is known by its version: to read all its files would be slow.
function hash(base: string, content: Omit<Image, 'name' | 'tag'>): string {
  const { files, first, packages, links, extra } = content;
  const digest = createHash('sha256');
  const add = (...parts: unknown[]) => digest.update(JSON.stringify(parts));
  add(base, process.version, process.arch, links, extra);
  for (const file of [...first, ...files]) add(file, read(file));
  for (const path of packages) add(path, read(`${path}/package.json`));
  return digest.digest('hex').slice(0, 12);
}

const read = (file: string) =>
  readFileSync(join(workspaceRoot, file)).toString('base64');
