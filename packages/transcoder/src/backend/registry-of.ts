// From files of contracts, in any order, to types that can be looked up.
import {
  create,
  createFileRegistry,
  type FileRegistry,
} from '@bufbuild/protobuf';
import {
  type FileDescriptorProto,
  FileDescriptorSetSchema,
} from '@bufbuild/protobuf/wkt';
import { DescriptorError } from './descriptor-error.ts';
import { refuseDoubles } from './refuse-doubles.ts';

/** Builds the registry of some files.
 * @throws DescriptorError with each file that cannot be used, and why */
export function registryOf(
  files: readonly FileDescriptorProto[],
): FileRegistry {
  refuseDoubles(files);
  const byName = new Map(files.map((file) => [file.name, file]));
  refuseMissing(byName);
  const ordered = importedFirst(byName);
  try {
    return build(ordered);
  } catch {
    throw firstFault(ordered);
  }
}

function refuseMissing(byName: Map<string, FileDescriptorProto>): void {
  const missing = [...byName.values()].flatMap((file) =>
    file.dependency
      .filter((imported) => !byName.has(imported))
      .map((imported) => `${file.name} imports ${imported}, which is missing.`),
  );
  if (missing.length === 0) return;
  throw new DescriptorError(
    [...missing, 'protoc takes --include_imports; buf includes them.'].join(
      '\n',
    ),
  );
}

// A file can be built once all that it imports is.
function importedFirst(
  byName: Map<string, FileDescriptorProto>,
): FileDescriptorProto[] {
  const ordered = new Set<FileDescriptorProto>();
  const open = new Set<FileDescriptorProto>();
  const visit = (file: FileDescriptorProto) => {
    if (ordered.has(file)) return;
    if (open.has(file)) {
      throw new DescriptorError(`${file.name} imports itself.`);
    }
    open.add(file);
    for (const name of file.dependency) {
      const imported = byName.get(name);
      if (imported) visit(imported);
    }
    ordered.add(file);
  };
  for (const file of byName.values()) visit(file);
  return [...ordered];
}

function build(files: readonly FileDescriptorProto[]): FileRegistry {
  const set = create(FileDescriptorSetSchema, { file: [...files] });
  return createFileRegistry(set);
}

// The set as a whole says what is wrong, not where. The first file without
// which all goes well is the place.
function firstFault(files: readonly FileDescriptorProto[]): DescriptorError {
  for (const [index, file] of files.entries()) {
    try {
      build(files.slice(0, index + 1));
    } catch (error) {
      return new DescriptorError(`${file.name}: ${reasonOf(error)}`);
    }
  }
  return new DescriptorError('The files do not fit together.');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
