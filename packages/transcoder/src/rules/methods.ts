// The methods of a set of descriptors.
import type { DescMethod, FileRegistry } from '@bufbuild/protobuf';

/** The name by which a selector and a fault mean an rpc. */
export function nameOf(method: DescMethod): string {
  return `${method.parent.typeName}.${method.name}`;
}

/** All methods of a set of descriptors, in its order. */
export function* methodsOf(registry: FileRegistry): Generator<DescMethod> {
  for (const file of registry.files) {
    for (const service of file.services) yield* service.methods;
  }
}
