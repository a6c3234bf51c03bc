// What takes part in the matrix is found by its files.
import { mkdirSync, mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { findLessons, findPeers, findPrograms } from './workspace.ts';

function makeTree(...files: string[]) {
  const folder = mkdtempDisposableSync(join(tmpdir(), 'interop-test-'));
  for (const file of files) {
    mkdirSync(dirname(join(folder.path, file)), { recursive: true });
    const json = file.endsWith('.json');
    const content = json ? '{"transport":"tls"}' : `content of ${file}`;
    writeFileSync(join(folder.path, file), content);
  }
  return folder;
}

test('finds the servers and clients of a lesson, named by their variants', () => {
  using tree = makeTree(
    'packages/lessons/greet/output.txt',
    'packages/lessons/greet/package.json',
    'packages/lessons/greet/src/server.ts',
    'packages/lessons/greet/src/service.ts',
    'packages/lessons/greet/src/client.ts',
    'packages/lessons/greet/src/client-static.ts',
    'packages/lessons/greet/python/server_asyncio.py',
    'packages/lessons/greet/go/server/main.go',
    'packages/lessons/greet/java/src/main/java/greet/RouteGuideServer.java',
    'packages/lessons/greet/java/src/main/java/greet/Greeter.java',
  );
  const [lesson] = findLessons(tree.path);
  expect(lesson).toMatchObject({ name: 'greet', transport: 'tls' });
  expect(lesson?.output).toBe('content of packages/lessons/greet/output.txt');
  expect(lesson?.servers.map(({ name }) => name)).toEqual([
    'go',
    'java',
    'python-asyncio',
    'typescript',
  ]);
  expect(lesson?.clients).toEqual([
    expect.objectContaining({ name: 'typescript', language: 'typescript' }),
    expect.objectContaining({
      name: 'typescript-static',
      file: 'packages/lessons/greet/src/client-static.ts',
    }),
  ]);
});

test('finds programs by a role that is no server and no client', () => {
  using tree = makeTree(
    'packages/lessons/protobuf/src/add-person.ts',
    'packages/lessons/protobuf/python/add_person.py',
    'packages/lessons/protobuf/go/add-person/main.go',
    'packages/lessons/protobuf/java/src/main/java/protobuf/AddPerson.java',
  );
  const project = 'packages/lessons/protobuf';
  const found = findPrograms(tree.path, project, 'add-person');
  expect(found.map(({ name }) => name)).toEqual([
    'go',
    'java',
    'python',
    'typescript',
  ]);
});

test('leaves out a lesson without a server', () => {
  using tree = makeTree(
    'packages/lessons/protobuf/output.txt',
    'packages/lessons/protobuf/src/client.ts',
  );
  expect(findLessons(tree.path)).toEqual([]);
});

test('finds a peer by its program', () => {
  using tree = makeTree('apps/peer-python/python/peer.py', 'apps/website/x.ts');
  expect(findPeers(tree.path)).toEqual([
    {
      name: 'python',
      language: 'python',
      project: 'apps/peer-python',
      file: 'apps/peer-python/python/peer.py',
    },
  ]);
});
