// Loads a contract at run time, as grpc-js without code generation does.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadPackageDefinition } from '@grpc/grpc-js';
import { loadSync, type Options } from '@grpc/proto-loader';
import { loaderOptions } from './loader-options.ts';
import { UsageError } from './program.ts';

/** Loads a .proto file and gives its packages, typed as generated for it.
 *
 * @param file path as in `import` statements, such as `helloworld/helloworld.proto`
 * @param includeDir absolute path of the folder that `file` is named from
 * @param options other options than those that the types were made for
 * @throws UsageError if the file is missing or is not a valid contract
 */
export function loadProto<T>(
  file: string,
  includeDir: string,
  options: Options = loaderOptions,
): T {
  // The loader would say only ENOENT, without the folders it looked in.
  if (!existsSync(join(includeDir, file))) {
    throw new UsageError(`No contract ${file} in ${includeDir}.`);
  }
  try {
    const definition = loadSync(file, {
      ...options,
      includeDirs: [includeDir],
    });
    // The generated types describe this object; nothing can check that here.
    return loadPackageDefinition(definition) as unknown as T;
  } catch (error) {
    throw new UsageError(`${join(includeDir, file)}: ${String(error)}`);
  }
}

/** Finds the file or folder `name` beside or above `start`, such as `protos`, in
 * this workspace and in any project that a lesson is copied into. */
export function findAbove(start: string, name: string): string {
  const candidate = resolve(start, name);
  if (existsSync(candidate)) return candidate;
  if (dirname(start) !== start) return findAbove(dirname(start), name);
  throw new UsageError(`No ${name} in this project: copy it too.`);
}
