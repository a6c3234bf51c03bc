// The fields that the body of a PATCH names, as the paths of a FieldMask.
import type { Mode } from '../settings.ts';
import type { FieldPlan, MessagePlan } from './plan.ts';
import type { Scanner } from './scanner.ts';

/** Takes an object of JSON and gives the path of each leaf in it, in order.
 * Lists and maps are leaves, as google/protobuf/field_mask.proto has it.
 * @param most how long all paths may be together
 * @throws RpcError INVALID_ARGUMENT where they are longer and, in compatible
 *   mode, for unknown keys */
export function maskOfBody(
  scanner: Scanner,
  message: MessagePlan,
  mode: Mode,
  most: number,
): string[] {
  const reader = new MaskReader(scanner, mode, most);
  reader.leaves(message, '');
  return reader.paths.sort();
}

class MaskReader {
  readonly paths: string[] = [];
  readonly #scanner: Scanner;
  readonly #mode: Mode;
  // A long name with many fields in it makes many long paths of a short body.
  #left: number;

  constructor(scanner: Scanner, mode: Mode, most: number) {
    this.#scanner = scanner;
    this.#mode = mode;
    this.#left = most;
  }

  /** Takes the object of a message. @param prefix ends with a dot */
  leaves(message: MessagePlan, prefix: string): void {
    let isEmpty = true;
    this.#scanner.object((key) => {
      isEmpty = false;
      const field = message.byName.get(key);
      if (field === undefined) this.#unknown(message);
      else this.#field(field, `${prefix}${field.name}`);
    });
    // In Go's gateway, an empty object gives one empty path.
    const isNamed = prefix !== '' || this.#mode === 'grpc-gateway';
    if (isEmpty && isNamed) this.#add(prefix.slice(0, -1));
  }

  // That gateway drops what a message does not know, but not here.
  #unknown(message: MessagePlan): void {
    if (this.#mode === 'grpc-gateway') {
      throw this.#scanner.refuse(`is not a field of ${message.name}`);
    }
    this.#scanner.skip();
  }

  #field(field: FieldPlan, path: string): void {
    const message = messageOf(field);
    const isObject = this.#scanner.kind === 'object';
    if (isObject && message && message.wellKnown === undefined) {
      this.leaves(message, `${path}.`);
    } else if (isObject && this.#mode === 'grpc-gateway' && isStruct(message)) {
      this.#keys(`${path}.`);
    } else {
      this.#add(path);
      this.#scanner.skip();
    }
  }

  // It also goes into Structs, whose keys are no fields.
  #keys(prefix: string): void {
    let isEmpty = true;
    this.#scanner.object((key) => {
      isEmpty = false;
      if (this.#scanner.kind === 'object') {
        this.#keys(`${prefix}${key}.`);
      } else {
        this.#add(prefix + key);
        this.#scanner.skip();
      }
    });
    if (isEmpty) this.#add(prefix.slice(0, -1));
  }

  #add(path: string): void {
    this.#left -= path.length;
    if (this.#left < 0) {
      throw this.#scanner.refuse('is one more field than a mask can name');
    }
    this.paths.push(path);
  }
}

function messageOf({ shape, element }: FieldPlan): MessagePlan | undefined {
  const isOne = shape === 'single' && element.kind === 'message';
  return isOne ? element.message : undefined;
}

function isStruct(message: MessagePlan | undefined): boolean {
  const wellKnown = message?.wellKnown;
  return wellKnown === 'Struct' || wellKnown === 'Value';
}
