// Finds what the matrix is made of. Nothing is listed by hand: a lesson, a
// program or a peer takes part as soon as its files are there.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { Transport } from './transport.ts';

export const workspaceRoot = resolve(import.meta.dirname, '../../..');

/** A program of the workspace. Paths are relative to the workspace's root. */
export interface Program {
  /** How the matrix calls it: `typescript`, `python-asyncio`. */
  name: string;
  language: Language;
  /** The project it belongs to, whose dependencies it may import. */
  project: string;
  file: string;
  /** The image that holds it, if that is not the one of its language. */
  image?: 'gateway-go' | 'haproxy';
}

export type Language = 'typescript' | 'python' | 'go' | 'java';

// Where each language has the programs of a project. In Go each has a folder.
const PROGRAM_FILES: [Language, RegExp][] = [
  ['typescript', /^src\/([\w-]+)\.ts$/],
  ['python', /^python\/(\w+)\.py$/],
  ['go', /^go\/([\w-]+)\/main\.go$/],
  ['java', /^java\/src\/main\/java\/\w+\/(\w+)\.java$/],
];

export interface Lesson {
  name: string;
  /** Absolute path. */
  folder: string;
  servers: Program[];
  clients: Program[];
  /** As its package.json says; plaintext if it says nothing. */
  transport: Transport;
  /** How many servers stand behind the one target that a client is given, as its
   * package.json says; one if it says nothing. */
  behind: number;
  /** What its output.txt holds. */
  output: string;
}

/** Finds the lessons that have a server, a client and an output.txt.
 * @param root a workspace */
export function findLessons(root: string = workspaceRoot): Lesson[] {
  return lessonProjects(root)
    .map((project) => readLesson(root, project))
    .filter((lesson) => lesson !== undefined);
}

/** Finds the projects of all lessons, also of those that serve nothing. */
export function lessonProjects(root: string = workspaceRoot): string[] {
  const parent = 'packages/lessons';
  return folders(join(root, parent)).map((name) => `${parent}/${name}`);
}

function readLesson(root: string, project: string): Lesson | undefined {
  const folder = join(root, project);
  const output = join(folder, 'output.txt');
  if (!existsSync(output)) return undefined;
  const servers = findPrograms(root, project, 'server');
  const clients = findPrograms(root, project, 'client');
  if (servers.length === 0 || clients.length === 0) return undefined;
  const text = readFileSync(output, 'utf8');
  const name = basename(project);
  const transport = transportOf(project, root);
  const behind = manifestOf(project, root).servers ?? 1;
  return { name, folder, servers, clients, transport, behind, output: text };
}

/** How the calls of a project travel. */
export function transportOf(
  project: string,
  root: string = workspaceRoot,
): Transport {
  return manifestOf(project, root).transport ?? 'plaintext';
}

function manifestOf(
  project: string,
  root: string,
): { transport?: Transport; servers?: number } {
  const manifest = readFileSync(join(root, project, 'package.json'), 'utf8');
  return JSON.parse(manifest);
}

/** Finds a lesson by its name. @throws Error if it is not there */
export function lessonNamed(name: string): Lesson {
  const lesson = findLessons().find((each) => each.name === name);
  if (lesson) return lesson;
  throw new Error(`No lesson ${name} with a server, a client and output.txt.`);
}

/** Finds the programs that serve and call the Probe, one per language. */
export function findPeers(root: string = workspaceRoot): Program[] {
  return folders(join(root, 'apps'))
    .filter((folder) => folder.startsWith('peer-'))
    .flatMap((folder) => findPrograms(root, `apps/${folder}`, 'peer'));
}

/** Finds all programs of the lessons and the peers. */
export function everyProgram(root: string = workspaceRoot): Program[] {
  const ofLessons = lessonProjects(root).flatMap((project) =>
    rolesOf(join(root, project)).flatMap((role) =>
      findPrograms(root, project, role),
    ),
  );
  return [...ofLessons, ...findPeers(root)];
}

// A lesson that is no server and client names its programs.
function rolesOf(folder: string): string[] {
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  return JSON.parse(manifest).programs ?? ['server', 'client'];
}

/** Finds the programs of a project that have a role, such as `server`, in every
 * language and variant. */
export function findPrograms(
  root: string,
  project: string,
  role: string,
): Program[] {
  return PROGRAM_FILES.flatMap(([language, pattern]) =>
    files(join(root, project)).flatMap((file) => {
      const [, stem] = file.match(pattern) ?? [];
      const variant = stem && variantOf(kebabCase(stem), role, language);
      if (variant === undefined) return [];
      const name = [language, variant].filter(Boolean).join('-');
      return [{ name, language, project, file: `${project}/${file}` }];
    }),
  ).sort((a, b) => (a.name < b.name ? -1 : 1));
}

// server.ts, server-static.ts, server_asyncio.py: what follows is the variant.
// A class of Java says before it of what it is: GreeterServer.
function variantOf(
  stem: string,
  role: string,
  language: Language,
): string | undefined {
  if (stem === role) return '';
  if (language === 'java') return stem.endsWith(`-${role}`) ? '' : undefined;
  return stem.startsWith(`${role}-`) ? stem.slice(role.length + 1) : undefined;
}

const kebabCase = (stem: string) =>
  stem
    .replace(/(?<=[a-z])[A-Z]/g, '-$&')
    .replaceAll('_', '-')
    .toLowerCase();

/** The folders from which a project's Python programs import, relative to the
 * workspace's root: those of its dependencies. */
export function pythonPath(project: string): string[] {
  const manifest = join(workspaceRoot, project, 'package.json');
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8'));
  return Object.keys(dependencies)
    .map((name) => join(workspaceRoot, 'node_modules', name, 'python'))
    .filter((folder) => existsSync(folder))
    .map((folder) => relative(workspaceRoot, realpathSync(folder)));
}

function folders(parent: string): string[] {
  if (!existsSync(parent)) return [];
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}
