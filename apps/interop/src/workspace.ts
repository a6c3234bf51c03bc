// Finds what the matrix is made of. Nothing is listed by hand: a lesson, a
// program or a peer takes part as soon as its files are there.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const workspaceRoot = resolve(import.meta.dirname, '../../..');

/** A program of the workspace. Paths are relative to the workspace's root. */
export interface Program {
  /** How the matrix calls it: `typescript`, `python-asyncio`. */
  name: string;
  language: Language;
  /** The project it belongs to, whose dependencies it may import. */
  project: string;
  file: string;
}

export type Language = 'typescript' | 'python';

export interface Lesson {
  name: string;
  /** Absolute path. */
  folder: string;
  servers: Program[];
  clients: Program[];
  /** What its output.txt holds. */
  output: string;
}

const LANGUAGES: Record<string, Language> = { ts: 'typescript', py: 'python' };

/** Finds the lessons that have a server, a client and an output.txt.
 * @param root a workspace */
export function findLessons(root: string = workspaceRoot): Lesson[] {
  return folders(join(root, 'packages/lessons'))
    .map((name) => readLesson(root, name))
    .filter((lesson) => lesson !== undefined);
}

function readLesson(root: string, name: string): Lesson | undefined {
  const project = `packages/lessons/${name}`;
  const folder = join(root, project);
  const output = join(folder, 'output.txt');
  if (!existsSync(output)) return undefined;
  const found = ['src', 'python'].flatMap((folder) =>
    files(join(root, project, folder)).map((file) => `${folder}/${file}`),
  );
  const programs = (role: string) =>
    found
      .flatMap((file) => readProgram(project, file, role))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  const [servers, clients] = [programs('server'), programs('client')];
  if (servers.length === 0 || clients.length === 0) return undefined;
  const text = readFileSync(output, 'utf8');
  return { name, folder, servers, clients, output: text };
}

// server.ts, server-static.ts, server_asyncio.py: what follows is the variant.
function readProgram(project: string, file: string, role: string): Program[] {
  const [, stem, variant, type] =
    file.match(/^\w+\/(server|client)(?:[-_](\w+))?\.(ts|py)$/) ?? [];
  const language = LANGUAGES[type ?? ''];
  if (stem !== role || !language) return [];
  const name = [language, variant].filter(Boolean).join('-');
  return [{ name, language, project, file: `${project}/${file}` }];
}

/** Finds a lesson by its name. @throws Error if it is not there */
export function lessonNamed(name: string): Lesson {
  const lesson = findLessons().find((each) => each.name === name);
  if (lesson) return lesson;
  throw new Error(`No lesson ${name} with a server, a client and output.txt.`);
}

/** Finds the programs that serve and call the Probe, one per language. */
export function findPeers(root: string = workspaceRoot): Program[] {
  return folders(join(root, 'apps')).flatMap((folder) =>
    ['src/peer.ts', 'python/peer.py'].flatMap((file) => {
      const project = `apps/${folder}`;
      const language = LANGUAGES[file.split('.')[1] ?? ''];
      if (!language || !existsSync(join(root, project, file))) return [];
      const name = folder.replace('peer-', '');
      return [{ name, language, project, file: `${project}/${file}` }];
    }),
  );
}

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
  return existsSync(folder) ? readdirSync(folder) : [];
}
