// What a program says of files that cannot be its certificate and key: the same
// from TypeScript and Python.
import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeAuthority } from '@polyglot-grpc/authority/certificates';
import {
  type KeyPairFiles,
  readKeyPair,
} from '@polyglot-grpc/lesson-kit/credential-file';
import { interpreter, venvPython } from '../../../tools/run/python.mjs';

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'credentials-'));
  const authority = await makeAuthority();
  for (const name of ['server', 'other', 'rsa']) {
    const pair = await authority.issue({
      name,
      key: name === 'rsa' ? 'RSA' : 'EC',
    });
    write(`${name}.pem`, pair.certificate);
    write(`${name}.key`, pair.key);
    if (name === 'server') {
      write('der.pem', new X509Certificate(pair.certificate).raw);
      write('cut.pem', pair.certificate.slice(0, 300));
    }
  }
  write('text.pem', 'text');
  write('empty.pem', '');
  mkdirSync(join(folder, 'folder'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): void {
  writeFileSync(join(folder, name), content);
}

const languages: [string, (files: KeyPairFiles) => string][] = [
  ['TypeScript', inTypeScript],
];
if (venvPython()) languages.push(['Python', inPython]);

describe.each(languages)('in %s', (_, read) => {
  test.each(['server', 'rsa'])('%s.pem and its key are a pair', (name) => {
    expect(read(inFolder(`${name}.pem`, `${name}.key`))).toBe('');
  });

  test.each(['text.pem', 'empty.pem', 'der.pem', 'cut.pem', 'server.key'])(
    '--cert %s is refused',
    (name) => {
      const files = inFolder(name, 'server.key');
      expect(read(files)).toBe(
        `--cert ${files.cert} holds no usable certificate in PEM.`,
      );
    },
  );

  test.each(['text.pem', 'empty.pem', 'server.pem'])(
    '--key %s is refused',
    (name) => {
      const files = inFolder('server.pem', name);
      expect(read(files)).toBe(
        `--key ${files.key} holds no usable private key in PEM.`,
      );
    },
  );

  test.each(['other.key', 'rsa.key'])(
    '--key %s is refused, since it is the key of another certificate',
    (name) => {
      const files = inFolder('server.pem', name);
      expect(read(files)).toBe(
        `--key ${files.key} is not the key of --cert ${files.cert}.`,
      );
    },
  );

  test('a folder is refused', () => {
    const files = inFolder('server.pem', 'folder');
    expect(read(files)).toBe(`--key ${files.key} cannot be read as a file.`);
  });

  test('a missing file is refused with what makes it', () => {
    const files = inFolder('nothing.pem', 'server.key');
    expect(read(files)).toBe(
      `--cert ${files.cert}: no such file here or above. ` +
        'Those in .certs are made by: npm run certs',
    );
  });
});

function inFolder(cert: string, key: string): KeyPairFiles {
  return { cert: join(folder, cert), key: join(folder, key) };
}

function inTypeScript(files: KeyPairFiles): string {
  try {
    readKeyPair(files);
    return '';
  } catch (error) {
    return Object(error).message;
  }
}

const SCRIPT = `
import sys
from lesson_kit.credential_file import read_key_pair
from lesson_kit.program import run_program
run_program(lambda: read_key_pair(*sys.argv[1:]))
`;

function inPython({ cert, key }: KeyPairFiles): string {
  const PYTHONPATH = join(import.meta.dirname, '../../lesson-kit/python');
  const { stderr } = spawnSync(interpreter, ['-B', '-c', SCRIPT, cert, key], {
    env: { ...process.env, PYTHONPATH },
    encoding: 'utf8',
  });
  return stderr.trim();
}
