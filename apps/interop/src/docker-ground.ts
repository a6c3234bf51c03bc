// Runs programs in containers: each server in one of its own, the clients of a
// language in one that stays up, because starting a process in a container is
// three times as quick as starting a container.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Readable } from 'node:stream';
import {
  GenericContainer,
  getContainerRuntimeClient,
  type StartedTestContainer,
  Wait,
} from 'testcontainers';
import { RUN_LABEL } from '../../../tools/docker/labelled.mjs';
import { QUICK_START } from '../../../tools/run/java.mjs';
import {
  javaModules,
  withDependencies,
} from '../../../tools/run/java-modules.mjs';
import {
  CELL_MS,
  type Finished,
  type Ground,
  Lines,
  type Place,
  portOf,
  START_MS,
} from './ground.ts';
import type { ImageName, Images } from './image.ts';
import { allOrNone, asOne } from './several.ts';
import {
  type Language,
  type Program,
  pythonPath,
  workspaceRoot,
} from './workspace.ts';

/** Opens the ground: a network of its own. `await using` removes the network;
 * the servers must be gone by then.
 * @param images the tags of the peers' images
 * @param run the value of the label on all containers and the network
 * @param existing the name of a network to use instead, which stays */
export async function openDockerGround(
  images: Images,
  run: string,
  existing?: string,
): Promise<Ground> {
  // What carries the label is removed by us: Testcontainers' own cleaner is an
  // image, and cannot be pulled everywhere.
  process.env.TESTCONTAINERS_RYUK_DISABLED = 'true';
  const engine = await getContainerRuntimeClient();
  const labels = { [RUN_LABEL]: run };
  const own = { Name: `polyglot-grpc-${run}`, Labels: labels };
  const network = existing
    ? engine.network.getById(existing)
    : await engine.network.create(own);
  const clients = new Map<Language, Promise<StartedTestContainer>>();
  const certs = readCerts();
  let count = 0;

  const container = (image: ImageName) =>
    new GenericContainer(images[image] ?? image)
      .withLabels(labels)
      .withCopyContentToContainer(certs);
  const atName = (image: ImageName, alias: string) =>
    container(image).withNetworkMode(network.id).withNetworkAliases(alias);
  const remove = (id: string) =>
    engine.container.getById(id).remove({ force: true, v: true });
  // Clients share one localhost, which is that of the first.
  const atLocalhost = async (language: Language) => {
    const [first] = clients.values();
    if (!first) return atName(language, 'clients');
    const id = (await first).getId();
    return container(language).withNetworkMode(`container:${id}`);
  };
  const client = (language: Language) => {
    const started =
      clients.get(language) ??
      atLocalhost(language).then((each) => each.start());
    clients.set(language, started);
    return started;
  };

  const serve: Ground['serve'] = async (
    program,
    args = [],
    at = 'own name',
  ) => {
    count += 1;
    const lines = new Lines();
    // The name is one of those in the servers' certificate.
    const alias = `server-${count}.polyglot.test`;
    const local = at === 'localhost';
    const { language, image = language } = program;
    const placed = local ? await atLocalhost(language) : atName(image, alias);
    if (Array.isArray(at)) placed.withNetworkAliases(...at);
    if (at === 'published') placed.withExposedPorts(PORT);
    const started = await placed
      .withCommand([...commandOf(program), ...args, ...listening(at)])
      .withEnvironment(environmentOf(program))
      .withLogConsumer((stream) => follow(stream, lines))
      .withWaitStrategy(Wait.forLogMessage(/Listening on |Asking /))
      .withStartupTimeout(START_MS)
      .start()
      .catch((error) => {
        throw new Error(`${error.message}. ${lines.all.join('\n')}`);
      });
    return {
      address: local ? `localhost:${await portOf(lines)}` : `${alias}:${PORT}`,
      ...(at === 'published' && { published: outside(started) }),
      lines,
      kill: async () => {
        await engine.container.getById(started.getId()).kill();
      },
      [Symbol.asyncDispose]: () => remove(started.getId()),
    };
  };

  return {
    kind: 'docker',
    // No container runs the service that port 1 is for.
    emptyAddress: 'localhost:1',
    lacks: () => undefined,
    serve,
    async serveSeveral(program, args) {
      count += 1;
      const shared = `servers-${count}.polyglot.test`;
      const starts = args.map((own) => serve(program, own, [shared]));
      return asOne(await allOrNone(starts), `dns:///${shared}:${PORT}`);
    },
    async run(program, args): Promise<Finished> {
      const limit = ['timeout', '--signal=KILL', String(CELL_MS / 1_000)];
      const command = [...limit, ...commandOf(program), ...args];
      const env = environmentOf(program);
      return (await client(program.language)).exec(command, { env });
    },
    async place(language, content) {
      count += 1;
      // A file can be replaced by those whose folder it is in.
      const target = `/home/learner/${count}`;
      const files = [{ content, target, mode: 0o666 }];
      await (await client(language)).copyContentToContainer(files);
      return target;
    },
    async take(language, path) {
      const reading = (await client(language)).exec(['base64', path]);
      return Buffer.from((await reading).stdout, 'base64');
    },
    async [Symbol.asyncDispose]() {
      for (const started of clients.values()) {
        await remove((await started).getId());
      }
      if (!existing) await engine.network.remove(network);
    },
  };
}

// Where a server listens that has a name of its own.
const PORT = 50_051;

// At a name of its own all ports are free.
function listening(at: Place): string[] {
  if (at === 'nowhere') return [];
  if (at === 'localhost') return ['--port', '0'];
  return ['--host', '0.0.0.0', '--port', String(PORT)];
}

const outside = (started: StartedTestContainer) =>
  `${started.getHost()}:${started.getMappedPort(PORT)}`;

// No image holds a key: each container gets them when it starts, but for those of
// the CA and of the token issuer, which no program of the matrix needs.
function readCerts(): { content: Buffer; target: string; mode: number }[] {
  const folder = join(workspaceRoot, '.certs');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => !/(ca|issuer)\.key$/.test(file))
    .map((file) => ({
      content: readFileSync(file),
      target: `/app/.certs/${relative(folder, file)}`,
      mode: 0o644,
    }));
}

function follow(stream: Readable, lines: Lines): void {
  stream.setEncoding('utf8');
  stream.on('data', (text) => lines.push(text));
  stream.on('end', () => lines.push(undefined));
}

// What starts a program in its image: see the Dockerfiles.
function commandOf({ language, file, image }: Program): string[] {
  // Its image knows.
  if (image === 'haproxy') return [];
  const [module = '', source = ''] = file.split('/src/main/java/');
  switch (language) {
    case 'typescript':
      return ['node', file];
    case 'python':
      return ['python', file];
    case 'go':
      return [`/app/${dirname(file)}`];
    case 'java': {
      const mainClass = source.replace('.java', '').replaceAll('/', '.');
      return ['java', ...QUICK_START, '-cp', classPath(module), mainClass];
    }
  }
}

// Libraries come first: then they are the same for every program.
function classPath(folder: string): string {
  const module = javaModules().find((each) => each.folder === folder);
  if (!module) throw new Error(`pom.xml names no module ${folder}.`);
  const own = withDependencies(module).map(
    ({ name }: { name: string }) => `own/${name}.jar`,
  );
  return ['lib/*', ...own].map((path) => `/app/${path}`).join(':');
}

function environmentOf({ language, project }: Program): Record<string, string> {
  if (language !== 'python') return {};
  const paths = pythonPath(project).map((path) => `/app/${path}`);
  return { PYTHONPATH: paths.join(':') };
}
