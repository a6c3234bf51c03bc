// The contract of the RouteGuide, from its file.
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import {
  createFileRegistry,
  type DescMethod,
  fromBinary,
} from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';

const root = resolve(import.meta.dirname, '../..');
const path = ['--path', 'protos/routeguide'];

/** A method, with its kind and the types of its messages.
 * @throws Error if the service has none of this name */
export function routeGuideMethod(name: string): DescMethod {
  const set = execFileSync(
    resolve(root, 'node_modules/.bin/buf'),
    ['build', 'protos', ...path, '-o', '-'],
    { cwd: root },
  );
  const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, set));
  const service = registry.getService('routeguide.RouteGuide');
  const method = service?.methods.find((each) => each.name === name);
  if (method === undefined) throw new Error(`The RouteGuide has no ${name}.`);
  return method;
}
