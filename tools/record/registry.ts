// The types of a contract, from its files.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import {
  createFileRegistry,
  type FileRegistry,
  fromBinary,
} from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';

const root = resolve(import.meta.dirname, '../..');

/** All types of a folder of protos/, and those that they use. */
export function registryOf(folder: string): FileRegistry {
  const set = execFileSync(
    resolve(root, 'node_modules/.bin/buf'),
    ['build', 'protos', '--path', `protos/${folder}`, '-o', '-'],
    { cwd: root },
  );
  return createFileRegistry(fromBinary(FileDescriptorSetSchema, set));
}
