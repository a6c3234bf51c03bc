// Descriptors of protos that are written in a test, made by buf.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createFileRegistry, fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';

const workspaceRoot = resolve(import.meta.dirname, '../../..');

/** Compiles .proto files, which may import google/api.
 * @param files their texts by their names
 * @param flags of `buf build`, such as --exclude-source-info */
export function compile(files: Record<string, string>, ...flags: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'protos-'));
  try {
    cpSync(join(workspaceRoot, 'protos/google'), join(folder, 'google'), {
      recursive: true,
    });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const out = join(folder, 'out.binpb');
    const buf = join(workspaceRoot, 'node_modules/.bin/buf');
    const args = ['build', '--disable-symlinks', '-o', out, ...flags];
    const { status, stderr } = spawnSync(buf, args, {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`buf build failed:\n${stderr}`);
    const set = fromBinary(FileDescriptorSetSchema, readFileSync(out));
    return createFileRegistry(set);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
