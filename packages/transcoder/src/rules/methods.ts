// The methods of a set of descriptors, and the rules that are found for them.
import type { DescMethod, FileRegistry } from '@bufbuild/protobuf';
import type { HttpRule } from '../generated/google/api/http_pb.ts';

/** A rule, and where it is. */
export interface PlacedRule {
  rule: HttpRule;
  place: string;
}

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
