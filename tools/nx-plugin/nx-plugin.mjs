// Gives every project its targets from the files it has, so that a new lesson
// needs no configuration and no list anywhere grows:
//
//   src/server.ts           serve            python/server.py           serve:python
//   src/server-static.ts    serve:static     python/server_asyncio.py   serve:python-asyncio
//   src/client.ts           client           python/client.py           client:python
//   go/server/main.go       serve:go         java/…/…Server.java        serve:java
//   go/client/main.go       client:go        java/…/…Client.java        client:java
//   *.test.ts, test_*.py    test             packages/stubs/<contract>  generate
//
// Programs that are neither are named in the lesson's package.json, and each
// becomes a target: src/add-person.ts, python/add_person.py,
// go/add-person/main.go and java/…/AddPerson.java are add-person in four
// languages.
//
// Where its package.json names another program under `serve`, such as a gateway,
// that one is what `serve` starts, and src/server.ts alone is serve:grpc.
//
// Where its package.json names a `stack` of Docker Swarm, `swarm` shows it there.
//
// Where its package.json names a transport that is not plaintext, or says
// `certificates`, they find good certificates: those are made first.
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
  const manifest = read(workspaceRoot, root, 'package.json');
  const targets = {
    ...programs(root, files, manifest),
    ...test(root, files, manifest),
  };
  if (manifest.stack) targets.swarm = swarm(root);
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
  const manifest = read(workspaceRoot, folder, 'package.json');
  const files = filesOf(workspaceRoot, folder);
  const targets = programs(folder, files, manifest);
  for (const name of Object.keys(targets)) {
    const command = `node tools/former-names/did-you-mean.mjs ${lesson} ${name}`;
    targets[name] = { executor: 'nx:run-commands', options: { command } };
  }
  return { name: basename(root), targets };
}

// What makes the certificates that a project's programs and tests need.
function certificatesFor({ transport = 'plaintext', certificates = false }) {
  if (transport === 'plaintext' && !certificates) return [];
  return [{ projects: ['@polyglot-grpc/authority'], target: 'certs' }];
}

const TARGETS = { server: 'serve', client: 'client' };

// The target of a program, and what its name gets for a suffix. Where `serve` is
// another program, the server in TypeScript, which has no suffix, needs one.
function targetOf(role, { serve }) {
  if (serve === undefined) return [TARGETS[role] ?? role, ''];
  if (role === serve) return ['serve', ''];
  return [TARGETS[role] ?? role, role === 'server' ? 'grpc' : ''];
}

// One target for each program, named by its role, its language and what follows
// the role in the name of its file.
function programs(root, files, manifest) {
  const { programs: named = [], serve = 'server' } = manifest;
  const roles = [...new Set([...Object.keys(TARGETS), ...named, serve])];
  const targets = {};
  for (const file of files) {
    const { language, name, command } = program(root, file) ?? {};
    const role = roles.find(
      (role) => name === role || name?.startsWith(`${role}-`),
    );
    if (!role) continue;
    const [target, own] = targetOf(role, manifest);
    const suffix = [language || own, name.slice(role.length + 1)]
      .filter(Boolean)
      .join('-');
    targets[suffix ? `${target}:${suffix}` : target] = {
      executor: 'nx:run-commands',
      // Not continuous, which makes nx hold back a second server of a lesson
      // on whatever port, and hides the exit code of one that fails.
      continuous: false,
      cache: false,
      dependsOn: certificatesFor(manifest),
      options: { command, cwd: root },
    };
  }
  return targets;
}

// What a file's path says about it. The name is in small letters and hyphens.
function program(root, file) {
  const run = (tool) => `node ${relative(root, `tools/run/${tool}.mjs`)}`;
  const [, ts] = file.match(/^src\/([\w-]+)\.ts$/) ?? [];
  if (ts) return { name: ts, language: '', command: `node ${file}` };
  const [, py] = file.match(/^python\/(\w+)\.py$/) ?? [];
  if (py) {
    const command = `${run('python')} ${root} ${file}`;
    return { name: py.replaceAll('_', '-'), language: 'python', command };
  }
  const [folder, go] = file.match(/^go\/([\w-]+)(?=\/main\.go$)/) ?? [];
  if (go) {
    return {
      name: go,
      language: 'go',
      command: `${run('go')} ${root}/${folder}`,
    };
  }
  const [, java] =
    file.match(/^java\/src\/main\/java\/\w+\/(\w+)\.java$/) ?? [];
  if (java) {
    // GreeterServer is the server, as AddPerson is add-person.
    const words = java.replace(/^\w+(?=(Server|Client)$)/, '');
    const name = words.replace(/\B[A-Z]/g, '-$&').toLowerCase();
    return {
      name,
      language: 'java',
      command: `${run('java')} ${root}/${file}`,
    };
  }
  return undefined;
}

function test(root, files, manifest) {
  const tested = files.some((file) =>
    /\.test\.m?ts$|(^|\/)test_\w+\.py$|_test\.go$|Test\.java$/.test(file),
  );
  if (!tested || root.startsWith('apps/')) return {};
  // Programs read the contract at run time, beside the stubs made from it.
  const contracts = Object.keys(manifest.dependencies ?? {})
    .filter((name) => name.startsWith('@stubs/'))
    .map((name) => `{workspaceRoot}/protos/${basename(name)}/**/*`);
  return {
    test: {
      executor: 'nx:run-commands',
      cache: true,
      dependsOn: certificatesFor(manifest),
      inputs: [
        'default',
        '^default',
        ...contracts,
        '{workspaceRoot}/package.json',
        '{workspaceRoot}/package-lock.json',
        '{workspaceRoot}/pyproject.toml',
        '{workspaceRoot}/requirements.lock',
        '{workspaceRoot}/go.{mod,sum}',
        '{workspaceRoot}/pom.xml',
        '{workspaceRoot}/tools/{jest,run}/**/*',
        '{workspaceRoot}/tools/test/unit.mjs',
      ],
      options: { command: `node tools/test/unit.mjs ${root}` },
    },
  };
}

function swarm(root) {
  const command = `node ${relative(root, 'apps/interop/run.mjs')} --swarm`;
  return {
    executor: 'nx:run-commands',
    cache: false,
    options: { command, cwd: root },
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
      '{workspaceRoot}/go.{mod,sum}',
      '{workspaceRoot}/pom.xml',
    ],
    outputs: ['{projectRoot}'],
    options: { command: `node tools/generate/generate.ts ${contract}` },
  };
}
