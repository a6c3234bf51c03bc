// Reads JSON into drafts: the mapping of protobuf, with every error at its field.
import type { Mode } from '../settings.ts';
import { AnyTypes } from './any-types.ts';
import { Draft, type MapKey, type Single, type Slot } from './draft.ts';
import { readMapKey } from './map-key.ts';
import { wholeNumber } from './numbers.ts';
import {
  type ElementPlan,
  type EnumPlan,
  type FieldPlan,
  type MessagePlan,
  takesNull,
} from './plan.ts';
import { readWellKnown } from './read-well-known.ts';
import { quote, shorten } from './refusal.ts';
import type { Scalar, ScalarPlan } from './scalar.ts';
import type { Scanner } from './scanner.ts';

/** How bodies are read. */
export interface ReadSettings {
  /** Refuses keys that are no field. */
  strict: boolean;
  /** Go leaves out names that an enum does not have, and more of the kind. */
  mode: Mode;
  /** Finds a message by the name in the "@type" of an Any. */
  named: (name: string) => MessagePlan | undefined;
  /** Writes what such a message holds. */
  bytes: (draft: Draft) => Uint8Array;
}

/** Reads JSON with one scanner from front to back. */
export class JsonReader {
  readonly scanner: Scanner;
  readonly settings: ReadSettings;
  /** What Anys name as their types. */
  readonly types = new AnyTypes();

  constructor(scanner: Scanner, settings: ReadSettings) {
    this.scanner = scanner;
    this.settings = settings;
  }

  /** Takes the value of a message. */
  message(plan: MessagePlan): Draft {
    const draft = new Draft(plan);
    if (plan.wellKnown !== undefined) {
      readWellKnown(this, plan.wellKnown, draft);
    } else {
      this.fields(draft);
    }
    return draft;
  }

  /** Takes an object whose keys are fields. @param except keys that are none */
  fields(draft: Draft, except: readonly string[] = []): void {
    // They stay unset, but may not be given again.
    const nulls: FieldPlan[] = [];
    this.scanner.object((key) => {
      const field = draft.plan.byName.get(key);
      if (except.includes(key)) {
        this.scanner.skip();
      } else if (field === undefined) {
        this.unknown(draft.plan);
      } else {
        const isTwice = draft.slots[field.index] !== undefined;
        if (isTwice || nulls.includes(field)) {
          throw this.scanner.refuse('is given twice');
        }
        this.#member(draft, field, nulls);
      }
    });
  }

  #member(draft: Draft, field: FieldPlan, nulls: FieldPlan[]): void {
    const value = this.field(field);
    if (value === undefined) {
      nulls.push(field);
      return;
    }
    const rival = draft.rival(field);
    if (rival !== undefined && field.oneof !== undefined) {
      const both = `"${rival.name}": only one of "${field.oneof.name}" can be set`;
      throw this.scanner.refuse(`cannot be set beside ${both}`);
    }
    draft.set(field, value);
  }

  /** Takes the value of a field.
   * @returns undefined for null and for a map of nothing, which leave it unset */
  field(field: FieldPlan): Slot {
    const { kind } = this.scanner;
    if (kind === 'null' && !(isSingle(field) && takesNull(field.element))) {
      this.scanner.null();
      return undefined;
    }
    if (field.shape === 'list') return this.#list(field.element);
    if (field.shape === 'map') return this.#map(field);
    return this.element(field.element);
  }

  /** Skips the value of a key that is no field, or refuses it. */
  unknown(plan: MessagePlan): void {
    if (this.settings.strict) {
      throw this.scanner.refuse(`is not a field of ${plan.name}`);
    }
    this.scanner.skip();
  }

  #list(element: ElementPlan): Single[] {
    const list: Single[] = [];
    this.scanner.array(() => {
      const value = this.element(element);
      if (value !== undefined) list.push(value);
    });
    return list;
  }

  #map({ mapKey, element }: FieldPlan): Map<MapKey, Single> | undefined {
    let map: Map<MapKey, Single> | undefined;
    this.scanner.object((text) => {
      const key = readMapKey(mapKey, text, this.settings.mode);
      if (key === undefined) {
        throw this.scanner.refuse(
          `must have ${mapKey?.expected} as its key, not ${quote(text)}`,
        );
      }
      if (map?.has(key)) throw this.scanner.refuse('is given twice');
      const value = this.element(element);
      if (value === undefined) return;
      map ??= new Map();
      map.set(key, value);
    });
    return map;
  }

  /** Takes one value.
   * @returns undefined for a name of an enum that is to be left out */
  element(element: ElementPlan): Single | undefined {
    if (element.kind === 'message') return this.message(element.message);
    if (element.kind === 'enum') return this.#enum(element.enum);
    return this.scalar(element.scalar);
  }

  /** Takes a scalar: numbers also out of quotes, as 64 bits need them. */
  scalar(plan: ScalarPlan): Scalar {
    const { scanner } = this;
    const { kind } = scanner;
    const isBool = plan.json === 'bool';
    if (isBool && kind === 'bool') return scanner.bool();
    if (!isBool && kind === 'string') {
      const text = scanner.string();
      const value = plan.parse(text);
      if (value !== undefined) return value;
      throw scanner.mismatch(plan.expected, quote(text));
    }
    const isText = plan.json === 'string' || plan.json === 'bytes';
    if (isBool || isText || kind !== 'number') {
      throw scanner.mismatch(plan.expected);
    }
    const text = scanner.number();
    const value = plan.parse(text);
    if (value !== undefined) return value;
    throw scanner.mismatch(plan.expected, shorten(text));
  }

  #enum(plan: EnumPlan): number | undefined {
    const { scanner } = this;
    const expected = `a value of ${plan.name}`;
    if (scanner.kind === 'string') {
      const name = scanner.string();
      const number = plan.numbers.get(name);
      if (number === undefined && this.settings.mode === 'spec') {
        throw scanner.mismatch(expected, quote(name));
      }
      return number;
    }
    if (scanner.kind === 'null' && takesNull({ kind: 'enum', enum: plan })) {
      scanner.null();
      return 0;
    }
    if (scanner.kind !== 'number') throw scanner.mismatch(expected);
    const text = scanner.number();
    const isClosed = plan.closed && this.settings.mode === 'spec';
    const number = enumNumber(plan, text, isClosed);
    if (number !== undefined) return number;
    throw scanner.mismatch(expected, shorten(text));
  }
}

/** Reads the number of an enum.
 * @param isClosed whether it must be one that has a name
 * @returns undefined for what is none */
export function enumNumber(
  plan: EnumPlan,
  text: string,
  isClosed: boolean,
): number | undefined {
  const whole = wholeNumber(text);
  if (whole === undefined || BigInt.asIntN(32, whole) !== whole) {
    return undefined;
  }
  const number = Number(whole);
  return isClosed && !plan.texts.has(number) ? undefined : number;
}

function isSingle(field: FieldPlan): boolean {
  return field.shape === 'single';
}
