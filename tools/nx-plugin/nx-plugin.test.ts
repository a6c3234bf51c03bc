// Projects get their targets from their files, and a change reaches just those
// that it concerns.
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const workspaceRoot = resolve(import.meta.dirname, '../..');

function nx(...args: string[]): Promise<{ output: string; code: unknown }> {
  const program = resolve(workspaceRoot, 'node_modules/.bin/nx');
  const env = { ...process.env, NX_DAEMON: 'false', FORCE_COLOR: '0' };
  const options = { cwd: workspaceRoot, env };
  return new Promise((done) => {
    execFile(
      process.execPath,
      [program, ...args],
      options,
      (error, stdout, stderr) => {
        done({ output: stdout + stderr, code: error?.code ?? 0 });
      },
    );
  });
}

async function targetsOf(project: string) {
  const { output } = await nx('show', 'project', project, '--json');
  return JSON.parse(output).targets;
}

async function affectedBy(file: string): Promise<string[]> {
  const { output } = await nx(
    ...['show', 'projects', '--affected', '--json', `--files=${file}`],
  );
  return JSON.parse(output.slice(output.indexOf('['))).sort();
}

test('a lesson gets a target for every program and one for its tests', async () => {
  const targets = await targetsOf('helloworld');
  expect(Object.keys(targets).sort()).toEqual([
    'client',
    'client:go',
    'client:java',
    'client:python',
    'client:python-asyncio',
    'client:static',
    'serve',
    'serve:go',
    'serve:java',
    'serve:python',
    'serve:python-asyncio',
    'serve:static',
    'test',
  ]);
  expect(targets.serve.options.command).toBe('node src/server.ts');
  expect(targets['serve:go'].options.command).toBe(
    'node ../../../tools/run/go.mjs packages/lessons/helloworld/go/server',
  );
  expect(targets.serve.continuous).toBe(false);
});

test('a lesson gets a target for every program that it declares', async () => {
  const targets = await targetsOf('protobuf');
  for (const program of ['add-person', 'list-people']) {
    expect(Object.keys(targets)).toContain(program);
    expect(Object.keys(targets)).toContain(`${program}:python`);
  }
  expect(targets['add-person:python'].options.command).toBe(
    'node ../../../tools/run/python.mjs packages/lessons/protobuf python/add_person.py',
  );
  expect(Object.keys(targets)).not.toContain('serve');
});

test('a lesson whose package.json names what is served gets its server beside', async () => {
  const targets = await targetsOf('gateway');
  expect(Object.keys(targets).sort()).toEqual([
    'client',
    'client:python',
    'serve',
    'serve:grpc',
    'serve:python',
    'test',
  ]);
  expect(targets.serve.options.command).toBe('node src/gateway.ts');
  expect(targets['serve:grpc'].options.command).toBe('node src/server.ts');
  expect(targets.serve.dependsOn).toHaveLength(1);
});

test('a lesson whose package.json names a stack gets what shows it', async () => {
  const { swarm } = await targetsOf('load-balancing');
  expect(swarm.options).toEqual({
    command: 'node ../../../apps/interop/run.mjs --swarm',
    cwd: 'packages/lessons/load-balancing',
  });
});

test('a program that needs certificates gets good ones before it runs', async () => {
  const certificates = {
    projects: ['@polyglot-grpc/authority'],
    target: 'certs',
  };
  const targets = await targetsOf('tls');
  for (const name of ['serve', 'client:python', 'test']) {
    expect(targets[name].dependsOn).toEqual([certificates]);
  }
  const authority = await targetsOf('@polyglot-grpc/authority');
  expect(authority.certs.options.command).toBe('node src/certs.ts');
  expect((await targetsOf('helloworld')).serve.dependsOn).toEqual([]);
});

test('a program that needs certificates gets its flags, and its exit code counts', async () => {
  const { output, code } = await nx('client', 'tls', '--address', 'nowhere');
  expect(output).toContain('node src/client.ts --address nowhere');
  expect(code).toBe(1);
});

test('a contract affects its stubs and lesson, and not those of another', async () => {
  const projects = await affectedBy('protos/helloworld/helloworld.proto');
  for (const name of ['stubs-helloworld', '@lesson/helloworld']) {
    expect(projects).toContain(name);
  }
  for (const name of ['interop', 'website']) {
    expect(projects).toContain(`@polyglot-grpc/${name}`);
  }
  for (const name of ['stubs-say-hello-again', '@lesson/say-hello-again']) {
    expect(projects).not.toContain(name);
  }
});

test('a page affects only the website', async () => {
  await expect(
    affectedBy('docs/01-first-calls/02-helloworld.mdx'),
  ).resolves.toEqual(['@polyglot-grpc/website']);
});

test('an image affects only the matrix', async () => {
  await expect(affectedBy('docker/python/Dockerfile')).resolves.toEqual([
    '@polyglot-grpc/interop',
  ]);
});

test.each([
  ['SayHelloAgain', 'say-hello-again'],
  ['say_hello_again', 'say-hello-again'],
  ['hello_world', 'helloworld'],
  ['route_guide', 'route-guide'],
])('the old name %s is answered with %s', async (name, lesson) => {
  const { output, code } = await nx('serve', name);
  expect(output).toContain(`Did you mean ${lesson}? npx nx serve ${lesson}\n`);
  expect(code).toBe(1);
});
