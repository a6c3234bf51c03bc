// Where in its .proto file a rule is.
import type { DescMethod } from '@bufbuild/protobuf';

// Numbers of fields in google/protobuf/descriptor.proto, by which a
// SourceCodeInfo.Location names a part of a file.
const FILE_SERVICE = 6;
const SERVICE_METHOD = 2;
const METHOD_OPTIONS = 4;
const HTTP_EXTENSION = 72295728;
const RULE_ADDITIONAL_BINDINGS = 11;

/** Where the annotation of an rpc is, or else the rpc: "library.proto:12:3". A
 * set without source info gives the file alone.
 * @param binding which of the additional bindings is meant */
export function placeOf(method: DescMethod, binding?: number): string {
  const { file } = method.parent;
  const { sourceCodeInfo, service } = file.proto;
  const parent = service.indexOf(method.parent.proto);
  const index = method.parent.proto.method.indexOf(method.proto);
  const rpc = [FILE_SERVICE, parent, SERVICE_METHOD, index];
  const rule = [...rpc, METHOD_OPTIONS, HTTP_EXTENSION];
  const locations = sourceCodeInfo?.location ?? [];
  const find = (start: readonly number[]) =>
    locations.find(({ path }) => startsWith(path, start));
  const additional =
    binding === undefined
      ? undefined
      : find([...rule, RULE_ADDITIONAL_BINDINGS, binding]);
  const location = additional ?? find(rule) ?? find(rpc);
  const name = file.proto.name;
  if (location === undefined) return name;
  // A span begins with its line and its column, both counted from 0.
  const [line = 0, column = 0] = location.span;
  return `${name}:${line + 1}:${column + 1}`;
}

function startsWith(path: readonly number[], start: readonly number[]) {
  return start.every((number, index) => path[index] === number);
}
