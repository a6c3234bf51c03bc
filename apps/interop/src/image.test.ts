// An image holds what its programs need, and its name tells when that changes.
import { expect, test } from '@jest/globals';
import { between, describeImage, pinned } from './image.ts';

test('takes only the packages that are wanted, with their hashes', () => {
  const lock = [
    '# comment',
    'grpcio==1.2.3 \\',
    '    --hash=sha256:a',
    'pytest==9.0.0 \\',
    '    --hash=sha256:b',
  ].join('\n');
  expect(pinned('# why\ngrpcio\n', lock)).toBe(
    'grpcio==1.2.3 \\\n    --hash=sha256:a\n',
  );
  expect(() => pinned('numpy\n', lock)).toThrow('has no numpy');
});

test('keeps workspace packages outside of node_modules', () => {
  const { files, links, packages } = describeImage('typescript', 'base');
  expect(files).toContain('packages/lesson-kit/src/server.ts');
  expect(files).toContain('apps/peer-typescript/src/peer.ts');
  expect(links).toContainEqual({
    path: 'node_modules/@polyglot-grpc/lesson-kit',
    target: 'packages/lesson-kit',
  });
  expect(packages).toContain('node_modules/@grpc/grpc-js');
  expect(packages).not.toContain('node_modules/jest');
});

test('leaves tests and other languages out', () => {
  const { files } = describeImage('typescript', 'base');
  const go = describeImage('go', 'base').files;
  expect(go.filter((file) => file.endsWith('_test.go'))).toEqual([]);
  const java = describeImage('java', 'base').files;
  expect(java.filter((file) => file.includes('src/test'))).toEqual([]);
  expect(files.filter((file) => /\.test\.ts$|\.py$/.test(file))).toEqual([]);
  const python = describeImage('python', 'base').files;
  expect(python.filter((file) => !/\.(py|json)$/.test(file))).toEqual([]);
});

test.each(['typescript', 'python', 'go', 'java', ...between] as const)(
  'puts no key, certificate or token into the image of %s',
  (language) => {
    const { files, first } = describeImage(language, 'base');
    const secret = /(^|\/)\.certs\/|\.(key|pem|jwt)$/;
    expect([...files, ...first].filter((file) => secret.test(file))).toEqual(
      [],
    );
  },
);

test('puts first what changes least', () => {
  const go = describeImage('go', 'base').first;
  expect(go).toContain('go.mod');
  expect(go).toContain('apps/peer-go/published/go.mod');
  const java = describeImage('java', 'base');
  expect(java.first).toContain('packages/lesson-kit/java/pom.xml');
  expect(
    java.first.some((file) => /^packages\/stubs\/.*\.java$/.test(file)),
  ).toBe(true);
  expect(java.files.filter((file) => file.endsWith('pom.xml'))).toEqual([]);
});

test('names an image by its contents and its base', () => {
  const tag = describeImage('python', 'base').tag;
  expect(tag).toMatch(/^polyglot-grpc-peer-python:[0-9a-f]{12}$/);
  expect(describeImage('python', 'base').tag).toBe(tag);
  expect(describeImage('python', 'other').tag).not.toBe(tag);
});

test('holds the contracts of the Go gateway, and nothing that is made of them', () => {
  const { files, first, tag } = describeImage('gateway-go', 'base');
  expect(tag).toMatch(/^polyglot-grpc-gateway-go:/);
  expect(first).toEqual([
    'docker/gateway-go/go.mod',
    'docker/gateway-go/go.sum',
  ]);
  expect(files).toContain('docker/gateway-go/main.go');
  expect(files).toContain('protos/hello_world/hello_world.proto');
  expect(files.filter((file) => file.includes('/gen/'))).toEqual([]);
});
