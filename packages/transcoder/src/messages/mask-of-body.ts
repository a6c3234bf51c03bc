// The fields that the body of a PATCH names, as the paths of a FieldMask.
import type { Mode } from '../settings.ts';
import type { FieldPlan, MessagePlan } from './plan.ts';
import type { Scanner } from './scanner.ts';

/** Takes an object of JSON and gives the path of each leaf in it, in order.
 * Lists and maps are leaves, as google/protobuf/field_mask.proto has it.
 * @throws RpcError INVALID_ARGUMENT in compatible mode, for unknown keys */
export function maskOfBody(
  scanner: Scanner,
  message: MessagePlan,
  mode: Mode,
): string[] {
  const paths: string[] = [];
  addLeaves(scanner, message, '', mode, paths);
  return paths.sort();
}

function addLeaves(
  scanner: Scanner,
  message: MessagePlan,
  prefix: string,
  mode: Mode,
  paths: string[],
): void {
  let isEmpty = true;
  scanner.object((key) => {
    isEmpty = false;
    const field = message.byName.get(key);
    if (field === undefined) {
      // Go's gateway drops what a message does not know, but not here.
      if (mode === 'grpc-gateway') {
        throw scanner.refuse(`is not a field of ${message.name}`);
      }
      scanner.skip();
      return;
    }
    const path = `${prefix}${field.name}`;
    const inner = insideOf(field);
    if (scanner.kind !== 'object') {
      paths.push(path);
      scanner.skip();
    } else if (inner !== undefined) {
      addLeaves(scanner, inner, `${path}.`, mode, paths);
    } else if (mode === 'grpc-gateway' && isStruct(field)) {
      addBlindly(scanner, `${path}.`, paths);
    } else {
      paths.push(path);
      scanner.skip();
    }
  });
  // In that gateway, an empty object gives one empty path.
  const isNamed = prefix !== '' || mode === 'grpc-gateway';
  if (isEmpty && isNamed) paths.push(prefix.slice(0, -1));
}

// It also goes into Structs, whose keys are no fields.
function addBlindly(scanner: Scanner, prefix: string, paths: string[]): void {
  let isEmpty = true;
  scanner.object((key) => {
    isEmpty = false;
    if (scanner.kind === 'object') {
      addBlindly(scanner, `${prefix}${key}.`, paths);
    } else {
      paths.push(prefix + key);
      scanner.skip();
    }
  });
  if (isEmpty) paths.push(prefix.slice(0, -1));
}

// The message of a field that JSON writes as an object of its fields.
function insideOf({ shape, element }: FieldPlan): MessagePlan | undefined {
  if (shape !== 'single' || element.kind !== 'message') return undefined;
  const { message } = element;
  return message.wellKnown === undefined ? message : undefined;
}

function isStruct({ shape, element }: FieldPlan): boolean {
  if (shape !== 'single' || element.kind !== 'message') return false;
  const { wellKnown } = element.message;
  return wellKnown === 'Struct' || wellKnown === 'Value';
}
