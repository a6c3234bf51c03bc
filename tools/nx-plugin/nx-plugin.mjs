// Gives every project its targets from the files it has, so that a new lesson
// needs no configuration and no list anywhere grows:
//
//   src/server.ts           serve            python/server.py           serve:python
//   src/server-static.ts    serve:static     python/server_asyncio.py   serve:python-asyncio
//   src/client.ts           client           python/client.py           client:python
//   *.test.ts, test_*.py    test             packages/stubs/<contract>  generate
//
// A name of the old tutorials is a project too, whose targets name the lesson.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

export const createNodesV2 = [
  '{{packages/*,packages/lessons/*,packages/stubs/*,apps/*}/package.json,tools/former-names/*/former-name.json}',
  (files, _options, { workspaceRoot }) => {
    const lessons = files.filter((file) => isLesson(dirname(file)));
    const names = lessons.map((file) => read(workspaceRoot, file).name);
    return files.map((file) => {
      const root = dirname(file);
      const node =
        basename(file) === 'package.json'
          ? project(workspaceRoot, root, names)
          : formerName(workspaceRoot, root);
      return [file, { projects: { [root]: node } }];
    });
  },
];

const isLesson = (root) => root.startsWith('packages/lessons/');
const isStubs = (root) => root.startsWith('packages/stubs/');
const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

function project(workspaceRoot, root, lessons) {
  const files = filesOf(workspaceRoot, root);
  const { dependencies = {} } = read(workspaceRoot, root, 'package.json');
  const targets = {
    ...programs(root, files),
    ...test(root, files, Object.keys(dependencies)),
  };
  if (isStubs(root)) targets.generate = generate(basename(root));
  // These two show every lesson, so a change in any of them concerns them.
  const showsLessons = root === 'apps/website' || root === 'apps/interop';
  const implicitDependencies = showsLessons ? lessons : [];
  return { targets, implicitDependencies };
}

function filesOf(workspaceRoot, root) {
  const folder = join(workspaceRoot, root);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (file) => file.replaceAll('\\', '/'),
  );
}

function formerName(workspaceRoot, root) {
  const { lesson } = read(workspaceRoot, root, 'former-name.json');
  const folder = `packages/lessons/${lesson}`;
  const targets = programs(folder, filesOf(workspaceRoot, folder));
  for (const name of Object.keys(targets)) {
    const command = `node tools/former-names/did-you-mean.mjs ${lesson} ${name}`;
    targets[name] = { executor: 'nx:run-commands', options: { command } };
  }
  return { name: basename(root), targets };
}

// One target for each server and client, named by what follows the stem.
function programs(root, files) {
  const targets = {};
  for (const file of files) {
    const [, folder, role, variant, type] =
      file.match(/^(src|python)\/(server|client)(?:[-_](\w+))?\.(ts|py)$/) ??
      [];
    if (!folder) continue;
    const language = type === 'py' ? 'python' : '';
    const suffix = [language, variant].filter(Boolean).join('-');
    const name = role === 'server' ? 'serve' : 'client';
    const command =
      type === 'ts'
        ? `node ${file}`
        : `node ${relative(root, 'tools/run/python.mjs')} ${root} ${file}`;
    targets[suffix ? `${name}:${suffix}` : name] = {
      executor: 'nx:run-commands',
      // Not continuous, which makes nx hold back a second server of a lesson
      // on whatever port, and hides the exit code of one that fails.
      continuous: false,
      cache: false,
      options: { command, cwd: root },
    };
  }
  return targets;
}

function test(root, files, dependencies) {
  const tested = files.some((file) =>
    /\.test\.m?ts$|(^|\/)test_\w+\.py$/.test(file),
  );
  if (!tested || root.startsWith('apps/')) return {};
  // Programs read the contract at run time, beside the stubs made from it.
  const contracts = dependencies
    .filter((name) => name.startsWith('@stubs/'))
    .map((name) => `{workspaceRoot}/protos/${basename(name)}/**/*`);
  return {
    test: {
      executor: 'nx:run-commands',
      cache: true,
      inputs: [
        'default',
        '^default',
        ...contracts,
        '{workspaceRoot}/package.json',
        '{workspaceRoot}/package-lock.json',
        '{workspaceRoot}/pyproject.toml',
        '{workspaceRoot}/requirements.lock',
        '{workspaceRoot}/tools/{jest,run}/**/*',
        '{workspaceRoot}/tools/test/unit.mjs',
      ],
      options: { command: `node tools/test/unit.mjs ${root}` },
    },
  };
}

function generate(contract) {
  return {
    executor: 'nx:run-commands',
    cache: true,
    inputs: [
      `{workspaceRoot}/protos/${contract}/**/*`,
      '{workspaceRoot}/protos/*.yaml',
      '{workspaceRoot}/tools/generate/**/*',
      '{workspaceRoot}/packages/lesson-kit/src/loader-options.ts',
      '{workspaceRoot}/package-lock.json',
      '{workspaceRoot}/requirements.lock',
    ],
    outputs: ['{projectRoot}'],
    options: { command: `node tools/generate/generate.ts ${contract}` },
  };
}
