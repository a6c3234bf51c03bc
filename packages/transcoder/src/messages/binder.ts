// Puts a request message together from the path, the query and the body.
import type { Settings } from '../settings.ts';
import { type Assignment, assign } from './assignment.ts';
import { Draft, type Slot } from './draft.ts';
import { maskOfBody } from './mask-of-body.ts';
import type { Bind, Body } from './messages.ts';
import type { FieldPlan } from './plan.ts';
import { readGoBody } from './read-go-body.ts';
import { JsonReader, type ReadSettings } from './read-json.ts';
import { readQuery } from './read-query.ts';
import { readText } from './read-text.ts';
import { refusal } from './refusal.ts';
import type { RoutePlan, VariablePlan } from './route-plan.ts';
import { Scanner } from './scanner.ts';
import { writeBinary } from './write-binary.ts';

/** Binds the requests of one registry. */
export class Binder {
  readonly #settings: Settings & ReadSettings;

  constructor(settings: Settings, read: ReadSettings) {
    this.#settings = { ...settings, ...read };
  }

  /** Reads the path and the query, once for all bodies that follow. */
  binder(route: RoutePlan, values: readonly string[], query: string): Bind {
    const variables = route.variables.map((variable, index) =>
      this.#variable(variable, values[index] ?? ''),
    );
    const { takesQuery, request, bound } = route;
    const hasQuery = takesQuery && query !== '';
    const parameters = hasQuery
      ? readQuery(request, query, bound, this.#settings)
      : [];
    return (body) => {
      const text = route.rawBody ? '' : textOf(body);
      const draft = this.#body(route, body, text);
      // The path is the last word on its fields, and no parameter names them.
      for (const variable of variables) assign(draft, variable);
      for (const parameter of parameters) assign(draft, parameter);
      if (route.mask !== undefined) this.#mask(route, route.mask, draft, text);
      return writeBinary(draft);
    };
  }

  #variable({ name, parents, field }: VariablePlan, text: string): Assignment {
    const path = [name];
    const source = 'path variable';
    const read = (part: string) =>
      field === undefined
        ? part
        : readText(field.element, part, source, path, this.#settings);
    // Only in that gateway, a list can be in a path: its elements with commas.
    const isList = field?.shape === 'list';
    const value = isList ? text.split(',').map(read) : read(text);
    // Go's gateway lets a nested one lose against the body's oneof.
    const wins = this.#settings.mode === 'spec' || parents.length === 0;
    return { source, path, parents, field, value, key: undefined, wins };
  }

  #body(route: RoutePlan, body: Body | undefined, text: string): Draft {
    const draft = new Draft(route.request);
    if (route.body === undefined) return draft;
    if (route.rawBody) {
      setRaw(draft, route.body, body);
      return draft;
    }
    const field = route.body === 'all' ? undefined : route.body;
    const scanner = this.#scanner(field, text);
    const parent = draftBelow(draft, route.bodyParents);
    if (scanner.isDone) {
      this.#empty(route, field, parent);
      return draft;
    }
    const reader = new JsonReader(scanner, this.#settings);
    const whole = field === undefined ? reader.message(route.request) : draft;
    if (field !== undefined) parent.set(field, this.#field(reader, field));
    // Go's gateway reads one value and does not look at what follows.
    if (this.#settings.mode === 'spec' && !scanner.isDone) {
      throw scanner.broken('the end of the body');
    }
    return whole;
  }

  #field(reader: JsonReader, field: FieldPlan): Slot {
    return this.#settings.mode === 'spec'
      ? reader.field(field)
      : readGoBody(reader, field);
  }

  // Nothing is a message without fields, but PATCH would then change nothing,
  // or, as some servers read an empty mask, everything.
  #empty({ isPatch }: RoutePlan, field: FieldPlan | undefined, draft: Draft) {
    if (this.#settings.mode === 'spec') {
      if (isPatch) throw refusal('body', [], NOTHING_TO_CHANGE);
    } else if (field?.shape === 'single' && field.element.kind === 'message') {
      draft.message(field, field.element.message);
    }
  }

  #scanner(field: FieldPlan | undefined, text: string): Scanner {
    const path = field === undefined ? [] : [field.name];
    return new Scanner(text, 'body', path, this.#settings.limits);
  }

  // Only what the client has not filled is filled.
  #mask(route: RoutePlan, mask: FieldPlan, draft: Draft, text: string): void {
    const { body } = route;
    if (typeof body !== 'object' || body.element.kind !== 'message') return;
    if (mask.element.kind !== 'message' || isFilled(draft.slots[mask.index])) {
      return;
    }
    const { mode, limits } = this.#settings;
    const { message } = body.element;
    const scanner = this.#scanner(body, text);
    const isObject = !scanner.isDone && scanner.kind === 'object';
    const paths = isObject
      ? maskOfBody(scanner, message, mode, limits.bodyBytes)
      : [];
    if (mode === 'spec' && isObject && paths.length === 0) {
      throw refusal('body', [], NOTHING_TO_CHANGE);
    }
    draft.message(mask, mask.element.message).slots = [paths];
  }
}

const NOTHING_TO_CHANGE = 'is empty, so PATCH has nothing to change';

/** The message at the end of some fields, which are created. */
function draftBelow(draft: Draft, fields: readonly FieldPlan[]): Draft {
  return fields.reduce(
    (parent, field) =>
      field.element.kind === 'message'
        ? parent.message(field, field.element.message)
        : parent,
    draft,
  );
}

function isFilled(slot: Slot): boolean {
  const paths = slot instanceof Draft ? slot.slots[0] : undefined;
  return Array.isArray(paths) && paths.length > 0;
}

// The draft of google.api.HttpBody: its type, its bytes, and no extensions.
function setRaw(
  request: Draft,
  to: 'all' | FieldPlan,
  body: Body | undefined,
): void {
  if (body === undefined) return;
  let draft = request;
  if (to !== 'all') {
    if (to.element.kind !== 'message') return;
    draft = request.message(to, to.element.message);
  }
  const type = draft.plan.byNumber.get(1);
  const data = draft.plan.byNumber.get(2);
  if (type) draft.set(type, body.contentType ?? '');
  if (data) draft.set(data, body.bytes);
}

function textOf(body: Body | undefined): string {
  if (body === undefined) return '';
  try {
    return UTF8.decode(body.bytes);
  } catch {
    throw refusal('body', [], 'is not UTF-8');
  }
}

// A mark of byte order is no JSON, so it is left in to be refused.
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
