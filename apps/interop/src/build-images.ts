// Builds the images of all peers, of the Go gateway and of HAProxy that are not
// there yet, or of those that are named:
//
//   node build-images.ts [BASE_IMAGE [NAME ...]]
//
// Testcontainers logs a build to standard error if DEBUG=testcontainers:build.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import {
  GenericContainer,
  getContainerRuntimeClient,
  ImageName,
} from 'testcontainers';
import {
  between,
  describeImage,
  type Image,
  type Images,
  writeImages,
} from './image.ts';
import { findPeers, workspaceRoot } from './workspace.ts';

// Testcontainers' own cleaner is an image that cannot be pulled everywhere.
process.env.TESTCONTAINERS_RYUK_DISABLED = 'true';
// Ending the program ends the build, and what it staged goes too.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => process.exit(1));
}
const [base = 'debian:trixie-slim', ...wanted] = process.argv.slice(2);
const { image: images } = await getContainerRuntimeClient();
const tags: Images = {};
const languages = findPeers().map(({ language }) => language);
for (const name of [...languages, ...between]) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const image = describeImage(name, base);
  tags[name] = image.tag;
  if (await images.exists(ImageName.fromString(image.tag))) continue;
  console.log(`Building ${image.tag}.`);
  const started = performance.now();
  await build(image);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(`Built ${image.tag} in ${seconds} s.`);
}
// The matrix runs exactly these, though a file may change while it does.
writeImages(tags);

async function build(image: Image): Promise<void> {
  const context = mkdtempSync(join(tmpdir(), 'polyglot-grpc-image-'));
  const clean = () => rmSync(context, { recursive: true, force: true });
  process.once('exit', clean);
  stage(image, context);
  const dockerfile = () =>
    GenericContainer.fromDockerfile(context).withBuildArgs({ BASE: base });
  const options = { deleteOnExit: false };
  if (image.extra.Dockerfile?.includes(' AS build\n')) {
    // Under a name, the stage that builds is kept, and serves the next build.
    const stage = dockerfile().withTarget('build');
    await stage.build(`polyglot-grpc-build-${image.name}`, options);
  }
  await dockerfile().build(image.tag, options);
  nameLatest(image.tag);
  removeUnnamed(`polyglot-grpc.image=${image.name}-build`);
  clean();
}

/** Puts what the image needs, and nothing more, into a folder of its own: what
 * is in the context of a build is sent to the engine each time. */
function stage(image: Image, context: string): void {
  for (const [name, text] of Object.entries(image.extra)) {
    writeFileSync(join(context, name), text);
  }
  for (const [folder, files] of [
    ['first', image.first],
    ['app', image.files],
  ] as const) {
    for (const path of files) {
      cpSync(join(workspaceRoot, path), join(context, folder, path));
    }
  }
  for (const path of image.packages) {
    const options = { recursive: true };
    cpSync(join(workspaceRoot, path), join(context, path), options);
  }
  for (const { path, target } of image.links) {
    mkdirSync(dirname(join(context, path)), { recursive: true });
    symlinkSync(relative(dirname(path), target), join(context, path));
  }
  if (image.name === 'typescript') stageNode(context);
  if (image.name === 'gateway-go') stageBuf(context);
}

// The image runs the Node that runs this.
function stageNode(context: string): void {
  const name = `node-linux-${process.arch}`;
  const { node } = process.versions;
  stageProgram(process.execPath, name, node, 'node', context);
}

// And the buf that this workspace has.
function stageBuf(context: string): void {
  const arch = process.arch === 'arm64' ? 'aarch64' : process.arch;
  const name = `@bufbuild/buf-linux-${arch}`;
  const modules = join(workspaceRoot, 'node_modules');
  const manifest = join(modules, '@bufbuild/buf/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  stageProgram(join(modules, name, 'bin/buf'), name, version, 'buf', context);
}

// Where this machine's own is no Linux program, npm brings the like of it.
function stageProgram(
  own: string,
  name: string,
  version: string,
  program: string,
  context: string,
): void {
  const to = join(context, program);
  if (process.platform === 'linux') {
    cpSync(own, to);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'polyglot-grpc-program-'));
  const flags = ['--no-save', '--force', '--prefix', folder];
  const shell = process.platform === 'win32';
  const wanted = `${name}@${version}`;
  execFileSync('npm', ['install', ...flags, wanted], { shell });
  cpSync(join(folder, 'node_modules', name, 'bin', program), to);
  rmSync(folder, { recursive: true });
}

// The newest image of a language is also `latest`, for docker/compose.yaml. Those
// before it are of no use any more, unless a container still runs one.
function nameLatest(tag: string): void {
  const [name = ''] = tag.split(':');
  docker('tag', tag, `${name}:latest`);
  const format = ['--format', '{{.Repository}}:{{.Tag}}'];
  const old = docker('image', 'ls', ...format, name)
    .trim()
    .split('\n')
    .filter((each) => each !== tag && !each.endsWith(':latest'));
  if (old.length > 0) docker('image', 'rm', ...old);
}

// Stages of earlier builds, which lost their name to a later one.
function removeUnnamed(label: string): void {
  docker('image', 'prune', '--force', '--filter', `label=${label}`);
}

function docker(...args: string[]): string {
  return spawnSync('docker', args, { encoding: 'utf8' }).stdout ?? '';
}
