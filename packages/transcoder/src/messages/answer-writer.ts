// Writes what a service answered: as JSON, or as the bytes of an HttpBody.
import { status } from '@grpc/grpc-js';
import { RpcError } from '../rpc-error.ts';
import type { Mode } from '../settings.ts';
import { encodeBase64 } from './base64.ts';
import { Draft, type Single, type Slot } from './draft.ts';
import type { Messages } from './messages.ts';
import type { ElementPlan, FieldPlan, MessagePlan } from './plan.ts';
import { readBinary } from './read-binary.ts';
import { isHttpBody, type RoutePlan } from './route-plan.ts';
import type { JsonWriter } from './write-json.ts';

type Answer = ReturnType<Messages['write']>;

/** Writes the answers of one registry. */
export class AnswerWriter {
  readonly #json: JsonWriter;
  readonly #status: MessagePlan;
  readonly #mode: Mode;

  constructor(json: JsonWriter, statusPlan: MessagePlan, mode: Mode) {
    this.#json = json;
    this.#status = statusPlan;
    this.#mode = mode;
  }

  /** Writes a response.
   * @throws RpcError INTERNAL for bytes that are no such message, with the reason
   *   as its cause */
  answer(route: RoutePlan, message: Uint8Array): Answer {
    try {
      const draft = readBinary(route.response, message);
      const { responseBody } = route;
      if (isHttpBody(responseBody ?? route.response)) {
        return this.#raw(
          responseBody ? draft.slots[responseBody.index] : draft,
        );
      }
      const body = responseBody
        ? this.#field(responseBody, draft.slots[responseBody.index])
        : this.#json.message(draft);
      return { contentType: JSON_TYPE, body };
    } catch (cause) {
      // What was wrong is the operator's affair; the caller cannot mend it.
      const what = `${route.rpc} is no ${route.response.name}`;
      const details = `The answer of ${what}.`;
      throw new RpcError(status.INTERNAL, details, { cause });
    }
  }

  /** Writes a google.rpc.Status, whose three fields are always there. */
  status(bytes: Uint8Array): string {
    const { slots } = readBinary(this.#status, bytes);
    const [code = 0, message = '', details] = slots;
    const list = Array.isArray(details) ? details : [];
    const texts = list.map((detail) => this.#detail(detail));
    const text = JSON.stringify(String(message));
    return `{"code":${code},"message":${text},"details":[${texts.join(',')}]}`;
  }

  // A detail that cannot be read is no reason to lose the error itself.
  #detail(detail: Single): string {
    if (!(detail instanceof Draft)) return '{}';
    try {
      return this.#json.message(detail);
    } catch {
      const [url = '', value] = detail.slots;
      const text = encodeBase64(bytesOf(value));
      return `{"@type":${JSON.stringify(String(url))},"value":"${text}"}`;
    }
  }

  #raw(slot: Slot): Answer {
    const draft = slot instanceof Draft ? slot : undefined;
    const type = draft && slotOf(draft, 1);
    const data = draft && slotOf(draft, 2);
    const fallback = this.#mode === 'spec' ? BYTES_TYPE : '';
    const isType = typeof type === 'string' && type !== '';
    // What no header can carry would break the answer.
    const isSendable = isType && /^[\t -~]+$/.test(type);
    const other = isType ? BYTES_TYPE : fallback;
    const contentType = isSendable ? type : other;
    return { contentType, body: bytesOf(data) };
  }

  #field(field: FieldPlan, slot: Slot): string {
    if (this.#mode === 'grpc-gateway') return this.#goField(field, slot);
    const text = this.#json.slot(field, slot);
    if (text !== undefined) return text;
    if (field.shape === 'list') return '[]';
    if (field.shape === 'map') return '{}';
    return field.presence ? 'null' : this.#zero(field.element);
  }

  // That gateway writes a message that is not set as one without fields, and
  // what is no message by Go's own JSON, where 64 bits are bare numbers.
  #goField(field: FieldPlan, slot: Slot): string {
    const { element, shape } = field;
    if (shape === 'list') {
      const list = Array.isArray(slot) ? slot : [];
      return `[${list.map((value) => this.#go(element, value)).join(',')}]`;
    }
    if (shape === 'map') {
      const entries = slot instanceof Map ? [...slot] : [];
      const texts = entries.map(
        ([key, value]) =>
          `${JSON.stringify(String(key))}:${this.#go(element, value)}`,
      );
      return `{${texts.join(',')}}`;
    }
    if (slot === undefined && element.kind === 'message') {
      return this.#json.message(new Draft(element.message));
    }
    if (slot === undefined) {
      return field.presence ? 'null' : this.#zero(element);
    }
    const isOne = !Array.isArray(slot) && !(slot instanceof Map);
    return isOne ? this.#go(element, slot) : 'null';
  }

  #go(element: ElementPlan, value: Single): string {
    if (typeof value === 'bigint') return String(value);
    const isEnum = element.kind === 'enum' && typeof value === 'number';
    if (isEnum && !element.enum.texts.has(value)) return `"${value}"`;
    return this.#json.element(element, value);
  }

  #zero(element: ElementPlan): string {
    if (element.kind === 'message') return 'null';
    if (element.kind === 'enum') {
      return this.#json.element(element, element.enum.zero);
    }
    return this.#mode === 'spec'
      ? this.#json.element(element, element.scalar.zero)
      : this.#go(element, element.scalar.zero);
  }
}

const JSON_TYPE = 'application/json';
const BYTES_TYPE = 'application/octet-stream';

function slotOf(draft: Draft, number: number): Slot {
  const field = draft.plan.byNumber.get(number);
  return field && draft.slots[field.index];
}

function bytesOf(slot: Slot): Uint8Array {
  const isBytes = typeof slot === 'object' && 'BYTES_PER_ELEMENT' in slot;
  return isBytes ? slot : new Uint8Array();
}
