// Gives every project its targets from the files it has, so that a new lesson
// needs no configuration and no list anywhere grows:
//
//   src/server.ts           serve            python/server.py           serve:python
//   src/server-static.ts    serve:static     python/server_asyncio.py   serve:python-asyncio
//   src/client.ts           client           python/client.py           client:python
//   *.test.ts, test_*.py    test             packages/stubs/<contract>  generate
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

export const createNodesV2 = [
  '{packages/*,packages/lessons/*,packages/stubs/*,apps/*}/package.json',
  (manifests, _options, { workspaceRoot }) => {
    const lessons = manifests.filter((file) => isLesson(dirname(file)));
    const names = lessons.map((file) => read(workspaceRoot, file).name);
    return manifests.map((file) => [
      file,
      { projects: nodes(workspaceRoot, dirname(file), names) },
    ]);
  },
];

const isLesson = (root) => root.startsWith('packages/lessons/');
const isStubs = (root) => root.startsWith('packages/stubs/');
const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

function nodes(workspaceRoot, root, lessons) {
  const files = readdirSync(join(workspaceRoot, root), {
    recursive: true,
    encoding: 'utf8',
  }).map((file) => file.replaceAll('\\', '/'));
  const project = {
    targets: { ...programs(root, files), ...test(root, files) },
  };
  if (isStubs(root)) {
    project.targets.generate = generate(basename(root));
  }
  // These two show every lesson, so a change in any of them concerns them.
  if (root === 'apps/website' || root === 'apps/interop') {
    project.implicitDependencies = lessons;
  }
  return { [root]: project };
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
      continuous: role === 'server',
      cache: false,
      options: { command, cwd: root },
    };
  }
  return targets;
}

function test(root, files) {
  const tested = files.some((file) =>
    /\.test\.m?ts$|(^|\/)test_\w+\.py$/.test(file),
  );
  if (!tested || root.startsWith('apps/')) return {};
  return {
    test: {
      executor: 'nx:run-commands',
      cache: true,
      inputs: [
        'default',
        '^default',
        '{workspaceRoot}/package-lock.json',
        '{workspaceRoot}/requirements.lock',
        '{workspaceRoot}/tools/test/**/*',
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
