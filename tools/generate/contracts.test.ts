// The contracts are tidy, and grow without breaking the programs that use them.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { workspaceRoot } from './contracts.ts';

const FILE = 'helloworld/helloworld.proto';
const temporary = mkdtempSync(join(tmpdir(), 'contracts-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const fine = { said: '', status: 0 };

describe.each(['protos', 'protos/say-hello-again'])('%s', (folder) => {
  test('keeps the rules of buf lint', () => {
    expect(buf('lint', folder)).toEqual(fine);
  });

  test(`is formatted (npx buf format -w ${folder})`, () => {
    expect(buf('format', '-d', '--exit-code', folder)).toEqual(fine);
  });

  const tag = lastRelease();
  const sinceRelease = tag ? test : test.skip;
  sinceRelease(
    `breaks nothing since ${tag ?? 'the last release (no tag in this clone)'}`,
    () => {
      const against = `.git#tag=${tag},subdir=${folder}`;
      expect(buf('breaking', folder, '--against', against)).toEqual(fine);
    },
  );
});

describe('the grown Greeter', () => {
  const old = () => image('old', 'protos', '--path', 'protos/helloworld');

  test('is compatible with the old one', () => {
    const grown = image('grown', 'protos/say-hello-again');
    expect(breaking(grown, old())).toEqual(fine);
  });

  test('is refused when it renumbers a field, which is named', () => {
    const edited = join(temporary, 'edited');
    cpSync(join(workspaceRoot, 'protos/say-hello-again'), edited, {
      recursive: true,
    });
    const source = readFileSync(join(edited, FILE), 'utf8');
    const renumbered = source.replace('string name = 1;', 'string name = 2;');
    writeFileSync(join(edited, FILE), renumbered);
    const { said, status } = breaking(image('renumbered', edited), old());
    expect(said).toContain(
      'field "1" with name "name" on message "HelloRequest"',
    );
    expect(status).not.toBe(0);
  });
});

/** Compares two images, by the rules of the grown Greeter's own workspace. */
function breaking(image: string, against: string) {
  const config = ['--config', 'protos/say-hello-again/buf.yaml'];
  return buf('breaking', image, '--against', against, ...config);
}

function image(name: string, ...input: string[]): string {
  const file = join(temporary, `${name}.binpb`);
  const { said, status } = buf('build', ...input, '-o', file);
  if (status !== 0) throw new Error(`buf build ${input.join(' ')}: ${said}`);
  return file;
}

function lastRelease(): string | undefined {
  const { said, status } = run('git', ['describe', '--tags', '--abbrev=0']);
  return status === 0 ? said.trim() : undefined;
}

function buf(...args: string[]) {
  return run(join(workspaceRoot, 'node_modules/.bin/buf'), args);
}

function run(program: string, args: string[]) {
  const options = { cwd: workspaceRoot, encoding: 'utf8' } as const;
  const { stdout, stderr, status } = spawnSync(program, args, options);
  return { said: stdout + stderr, status };
}
