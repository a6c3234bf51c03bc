// What compilers refuse and a set made by hand may hold: things that are there
// twice, so that nobody can tell which is meant.
import type {
  DescriptorProto,
  FieldDescriptorProto,
  FileDescriptorProto,
} from '@bufbuild/protobuf/wkt';
import { DescriptorError } from './descriptor-error.ts';

/** Looks for files, fields and methods that are there twice.
 * @throws DescriptorError with the file, the place and what is doubled */
export function refuseDoubles(files: readonly FileDescriptorProto[]): void {
  const faults = [
    ...doublesOf(files.map(({ name }) => name)).map(
      (name) => `${name} is in the set twice.`,
    ),
    ...files.flatMap(faultsOf),
  ];
  if (faults.length > 0) throw new DescriptorError(faults.join('\n'));
}

function faultsOf(file: FileDescriptorProto): string[] {
  const inFile = (name: string) =>
    file.package === '' ? name : `${file.package}.${name}`;
  return [
    ...file.messageType.flatMap((message) =>
      faultsOfMessage(message, inFile(message.name), file.syntax === 'proto3'),
    ),
    ...file.service.flatMap((service) =>
      doublesOf(service.method.map(({ name }) => name)).map(
        (name) => `${inFile(service.name)} has two methods ${name}.`,
      ),
    ),
  ].map((fault) => `${file.name}: ${fault}`);
}

// Names in JSON may clash in files older than proto3, and where it is allowed.
function faultsOfMessage(
  message: DescriptorProto,
  path: string,
  isStrict: boolean,
): string[] {
  const { field, nestedType, options } = message;
  const mayClash = !isStrict || options?.deprecatedLegacyJsonFieldConflicts;
  const kinds: [string, (string | number)[]][] = [
    ['numbered', field.map(({ number }) => number)],
    ['named', field.map(({ name }) => name)],
    ['called in JSON', mayClash ? [] : field.map(jsonName)],
  ];
  return [
    ...kinds.flatMap(([kind, values]) =>
      doublesOf(values).map(
        (value) => `${path} has two fields ${kind} ${value}.`,
      ),
    ),
    ...nestedType.flatMap((nested) =>
      faultsOfMessage(nested, `${path}.${nested.name}`, isStrict),
    ),
  ];
}

const jsonName = ({ jsonName, name }: FieldDescriptorProto) => jsonName || name;

function doublesOf<Value>(values: readonly Value[]): Value[] {
  const seen = new Set<Value>();
  const doubled = new Set<Value>();
  for (const value of values) (seen.has(value) ? doubled : seen).add(value);
  return [...doubled];
}
