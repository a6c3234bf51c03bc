// What is committed in packages/stubs is what the generators make today.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { loaderOptions } from '@polyglot-grpc/lesson-kit/loader-options';
import type { ProtoGrpcType } from '@stubs/helloworld/proto-loader/helloworld.ts';
import { contracts, workspaceRoot } from './contracts.ts';
import {
  classicProtoc,
  generateStaticByBuf,
  generateStaticByProtoc,
  loaderFlags,
} from './generate-typescript.ts';

const stubs = join(workspaceRoot, 'packages/stubs');
const protoc = classicProtoc();

test('packages/stubs is what is generated from protos (npm run generate)', () => {
  using folder = temporaryFolder();
  const { stdout, stderr, status } = generate('--out', folder.path);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(filesIn(folder.path)).toEqual(filesIn(stubs));
  for (const { files } of contracts()) {
    for (const file of files) expect(stdout).toContain(`${file}: `);
  }
  // The first time, Go and Maven fetch and build their generators.
}, 600_000);

test('an unknown contract is answered with those that there are', () => {
  expect(generate('greetings')).toMatchObject({
    stderr:
      'No contract named greetings in protos/. ' +
      `Known: ${contracts()
        .map(({ name }) => name)
        .join(', ')}.\n`,
    status: 1,
  });
});

test('an unknown language is answered with those that there are', () => {
  expect(generate('--languages', 'python,ruby')).toMatchObject({
    stderr:
      '--languages "ruby" is unknown. Known: typescript, python, go, java.\n',
    status: 1,
  });
});

test('a language that is not asked for stays as it was', () => {
  using folder = temporaryFolder();
  const only = ['--languages', 'typescript,python', '--out', folder.path];
  const { stdout } = generate('helloworld', ...only);
  expect(stdout).toMatch(/kept as it was: .*go/);
  expect(filesIn(join(folder.path, 'helloworld/go'))).toEqual(
    filesIn(join(stubs, 'helloworld/go')),
  );
});

const byProtoc = protoc ? test : test.skip;
byProtoc(
  `ts-proto gives the same code by protoc and by buf${
    protoc ? '' : ' (grpc-tools could not be installed here)'
  }`,
  () => {
    for (const contract of contracts()) {
      using one = temporaryFolder();
      using other = temporaryFolder();
      generateStaticByBuf(contract, one.path);
      generateStaticByProtoc(protoc ?? '', contract, other.path);
      expect(filesIn(one.path)).toEqual(filesIn(other.path));
    }
  },
);

test('the loader and the generator of its types take one set of options', () => {
  const flags = ['--longs=String', '--enums=String', '--defaults', '--oneofs'];
  expect(loaderFlags).toEqual(flags);
  expect(Object.keys(loaderOptions)).toHaveLength(flags.length);
  // With `defaults`, the types say that every field is there; the loader agrees.
  const reply = 'helloworld/proto-loader/helloworld/HelloReply.ts';
  expect(readFileSync(join(stubs, reply), 'utf8')).toContain(
    "interface HelloReply__Output {\n  'message': (string);",
  );
  const { helloworld } = loadProto<ProtoGrpcType>(
    'helloworld/helloworld.proto',
    join(workspaceRoot, 'protos'),
  );
  const { SayHello } = helloworld.Greeter.service;
  expect(SayHello.responseDeserialize(Buffer.alloc(0))).toEqual({
    message: '',
  });
});

function generate(...args: string[]) {
  const program = join(import.meta.dirname, 'generate.ts');
  return spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
}

function filesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.pyc'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [
      file.slice(folder.length),
      // One character for each byte, since some of the files are no text.
      readFileSync(file, 'latin1'),
    ]),
  );
}

function temporaryFolder(): Disposable & { path: string } {
  const path = mkdtempSync(join(tmpdir(), 'generate-'));
  return {
    path,
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}
