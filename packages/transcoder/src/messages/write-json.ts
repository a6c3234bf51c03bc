// Writes drafts as JSON, as Go's protojson does with all fields emitted.
import { encodeBase64 } from './base64.ts';
import { Draft, type MapKey, type Single, type Slot } from './draft.ts';
import { fieldMaskText } from './field-mask.ts';
import {
  type ElementPlan,
  type FieldPlan,
  type MessagePlan,
  NULL_VALUE,
} from './plan.ts';
import { readBinary } from './read-binary.ts';
import { durationText, timestampText } from './times.ts';
import { isUnseen } from './write-binary.ts';

/** Finds a message by the name in an Any. */
export type Named = (name: string) => MessagePlan | undefined;

type Entries = Map<MapKey, Single>;

/** Writes the messages of one registry. */
export class JsonWriter {
  readonly #named: Named;
  readonly #omitDefaults: boolean;

  constructor(named: Named, omitDefaults: boolean) {
    this.#named = named;
    this.#omitDefaults = omitDefaults;
  }

  /** Writes a message.
   * @throws RangeError for a time that JSON cannot say */
  message(draft: Draft): string {
    switch (draft.plan.wellKnown) {
      case undefined:
        return `{${this.#fields(draft)}}`;
      case 'Timestamp':
        return quoted(timestampText(seconds(draft)));
      case 'Duration':
        return quoted(durationText(seconds(draft)));
      case 'FieldMask':
        return JSON.stringify(fieldMaskText(paths(draft)));
      case 'Any':
        return this.#any(draft);
      case 'Value':
        return this.#value(draft);
      case 'wrapper':
      case 'Struct':
      case 'ListValue':
        return this.#only(draft);
    }
  }

  /** Writes what a field holds; undefined if that is nothing. */
  slot(field: FieldPlan, slot: Slot): string | undefined {
    if (slot === undefined) return undefined;
    if (Array.isArray(slot)) {
      const values = slot.map((value) => this.element(field.element, value));
      return `[${values.join(',')}]`;
    }
    if (slot instanceof Map) return `{${this.#entries(field, slot)}}`;
    return this.element(field.element, slot);
  }

  /** Writes one value. */
  element(element: ElementPlan, value: Single): string {
    if (value instanceof Draft) return this.message(value);
    if (element.kind === 'enum') {
      // Whatever its number, it stands for null.
      if (element.enum.name === NULL_VALUE) return 'null';
      return element.enum.texts.get(Number(value)) ?? String(value);
    }
    return element.kind === 'scalar' ? element.scalar.text(value) : 'null';
  }

  #fields(draft: Draft): string {
    let text = '';
    for (const field of draft.plan.fields) {
      const member = this.#member(field, draft.slots[field.index]);
      if (member === undefined) continue;
      text += text === '' ? member : `,${member}`;
    }
    return text;
  }

  #member(field: FieldPlan, slot: Slot): string | undefined {
    if (slot === undefined) return field.unset;
    if (this.#omitDefaults && isDefault(field, slot)) return undefined;
    return `${field.key}${this.slot(field, slot)}`;
  }

  // In an order that does not depend on the server's.
  #entries(field: FieldPlan, map: ReadonlyMap<MapKey, Single>): string {
    return [...map]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => {
        const text = this.element(field.element, value);
        return `${JSON.stringify(String(key))}:${text}`;
      })
      .join(',');
  }

  #only(draft: Draft): string {
    const [field] = draft.plan.fields;
    if (field === undefined) return '{}';
    const [slot] = draft.slots;
    if (slot !== undefined) return this.slot(field, slot) ?? 'null';
    if (field.shape === 'list') return '[]';
    if (field.shape === 'map') return '{}';
    const { element } = field;
    return element.kind === 'scalar'
      ? element.scalar.text(element.scalar.zero)
      : 'null';
  }

  // One of its six fields; a Value without any is null as well.
  #value(draft: Draft): string {
    for (const field of draft.plan.fields) {
      const text = this.slot(field, draft.slots[field.index]);
      if (text !== undefined) return text;
    }
    return 'null';
  }

  // A type that nobody knows here keeps its bytes: to lose the whole answer
  // for it would help no caller.
  #any(draft: Draft): string {
    const [url = '', value] = draft.slots;
    const bytes = isBytes(value) ? value : new Uint8Array();
    if (url === '' && bytes.length === 0) return '{}';
    const name = String(url);
    const type = `"@type":${JSON.stringify(name)}`;
    const plan = this.#named(name.slice(name.lastIndexOf('/') + 1));
    if (plan === undefined) {
      return `{${type},"value":"${encodeBase64(bytes)}"}`;
    }
    const inner = readBinary(plan, bytes);
    if (plan.wellKnown !== undefined) {
      return `{${type},"value":${this.message(inner)}}`;
    }
    const fields = this.#fields(inner);
    return fields === '' ? `{${type}}` : `{${type},${fields}}`;
  }
}

function isDefault(field: FieldPlan, slot: Single | Single[] | Entries) {
  if (Array.isArray(slot)) return slot.length === 0;
  return !(slot instanceof Map) && isUnseen(field, slot);
}

function quoted(text: string | undefined): string {
  if (text === undefined) throw new RangeError('a time out of range');
  return `"${text}"`;
}

function seconds({ slots: [whole = 0n, nanos = 0] }: Draft) {
  return {
    seconds: typeof whole === 'bigint' ? whole : 0n,
    nanos: Number(nanos),
  };
}

function paths({ slots: [paths] }: Draft): string[] {
  return Array.isArray(paths) ? paths.map(String) : [];
}

function isBytes(slot: Slot): slot is Uint8Array {
  return typeof slot === 'object' && 'BYTES_PER_ELEMENT' in slot;
}
