// A descriptor set: the contracts that `buf build` or protoc leaves in a file.
import { type FileRegistry, fromBinary } from '@bufbuild/protobuf';
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import {
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
} from '@bufbuild/protobuf/wkt';
import { DescriptorError } from './descriptor-error.ts';
import { registryOf } from './registry-of.ts';

// google.protobuf.FileDescriptorSet has this one field.
const FILE = 1;
const HOW_TO_MAKE = 'Make one with: buf build -o set.binpb';

/** Reads a google.protobuf.FileDescriptorSet with everything that it imports.
 * @throws DescriptorError with the file, the place and the reason */
export function readDescriptorSet(bytes: Uint8Array): FileRegistry {
  const files = filesOf(bytes);
  if (files.length > 0) return registryOf(files);
  throw new DescriptorError(
    `The descriptor set has ${bytes.length} bytes and no file. ${HOW_TO_MAKE}`,
  );
}

// The set is read file by file, so that damage has a place.
function filesOf(bytes: Uint8Array): FileDescriptorProto[] {
  const reader = new BinaryReader(bytes);
  const files: FileDescriptorProto[] = [];
  while (reader.pos < reader.len) {
    const start = reader.pos;
    try {
      const file = nextFile(reader);
      if (file) files.push(file);
    } catch {
      throw damage(start, bytes.length, files.at(-1));
    }
  }
  return files;
}

// Buf adds fields of its own to the set, which are passed over.
function nextFile(reader: BinaryReader): FileDescriptorProto | undefined {
  const [number, type] = reader.tag();
  if (number === FILE && type === WireType.LengthDelimited) {
    const file = fromBinary(FileDescriptorProtoSchema, reader.bytes());
    if (file.name !== '') return file;
    throw new DescriptorError('A file without a name.');
  }
  reader.skip(type, number);
  return undefined;
}

function damage(
  start: number,
  length: number,
  last: FileDescriptorProto | undefined,
): DescriptorError {
  return new DescriptorError(
    last
      ? `The descriptor set is damaged or cut off: what follows ${last.name} ` +
          `at byte ${start} of ${length} is not a whole file.`
      : `This is not a descriptor set, at byte ${start} of ${length}. ` +
          HOW_TO_MAKE,
  );
}
