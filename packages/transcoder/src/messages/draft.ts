// A message in the making: the values of its fields, by their place in its plan.
import type { FieldPlan, MessagePlan } from './plan.ts';
import type { Scalar } from './scalar.ts';

/** What a field that is not repeated holds. */
export type Single = Scalar | Draft;

/** Keys of maps: strings, booleans and integers. */
export type MapKey = string | number | bigint | boolean;

/** What any field holds; undefined where it is not set. */
export type Slot = Single | Single[] | Map<MapKey, Single> | undefined;

/** A message of any type. It stands between JSON, the query, the path and the
 * bytes of protobuf, none of which knows of another. */
export class Draft {
  readonly plan: MessagePlan;
  /** In the order of the plan's fields. It is not filled beforehand: a body of a
   * million empty messages would take a million times all the fields. */
  slots: Slot[] = [];

  constructor(plan: MessagePlan) {
    this.plan = plan;
  }

  /** Sets a field, which unsets the others of its oneof. */
  set(field: FieldPlan, value: Slot): void {
    for (const { index } of field.oneof?.members ?? []) {
      if (this.slots[index] !== undefined) this.slots[index] = undefined;
    }
    this.#put(field, value);
  }

  // With room for this field and no other behind it. An array that grows by
  // itself has room for twenty, and there may be a million messages in a body.
  #put({ index }: FieldPlan, value: Slot): void {
    if (this.slots.length === 0) this.slots = Array(index + 1);
    this.slots[index] = value;
  }

  /** Another field of the same oneof that is set. */
  rival(field: FieldPlan): FieldPlan | undefined {
    return field.oneof?.members.find(
      ({ index }) => index !== field.index && this.slots[index] !== undefined,
    );
  }

  /** The list of a repeated field, which begins empty. */
  list(field: FieldPlan): Single[] {
    const slot = this.slots[field.index];
    if (Array.isArray(slot)) return slot;
    const list: Single[] = [];
    this.#put(field, list);
    return list;
  }

  /** The entries of a map, which begins empty. */
  map(field: FieldPlan): Map<MapKey, Single> {
    const slot = this.slots[field.index];
    if (slot instanceof Map) return slot;
    const map = new Map<MapKey, Single>();
    this.#put(field, map);
    return map;
  }

  /** The message of a field, which begins empty. */
  message(field: FieldPlan, plan: MessagePlan): Draft {
    const slot = this.slots[field.index];
    if (slot instanceof Draft) return slot;
    const message = new Draft(plan);
    this.set(field, message);
    return message;
  }
}
