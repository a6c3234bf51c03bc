// The descriptors of the test contract, protos/transcoding, as they are committed.
import { readFileSync } from 'node:fs';
import { createFileRegistry, fromBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';

const file = new URL(
  '../../stubs/transcoding/descriptors/transcoding.binpb',
  import.meta.url,
);

/** A FileDescriptorSet as a gateway takes it. `npm run generate` makes it. */
export function descriptors(): Uint8Array {
  return new Uint8Array(readFileSync(file));
}

/** The same, looked up by name. */
export const registry = createFileRegistry(
  fromBinary(FileDescriptorSetSchema, descriptors()),
);
