// Finds the field that each parameter of a query names, and reads its value.
import type { Limits } from '../settings.ts';
import type { Assignment } from './assignment.ts';
import type { MapKey } from './draft.ts';
import { goBool } from './go-text.ts';
import { readMapKey } from './map-key.ts';
import type { FieldPlan, MessagePlan } from './plan.ts';
import { parseQuery } from './query.ts';
import { readText, type TextSettings } from './read-text.ts';
import { quote, refusal } from './refusal.ts';

export interface QuerySettings extends TextSettings {
  limits: Limits;
}

/** Reads a query.
 * @param bound the fields that the path and the body set, by the names of the
 *   .proto file with dots: parameters for them, and for what is in them, are
 *   left out
 * @throws RpcError INVALID_ARGUMENT for what does not fit its field */
export function readQuery(
  request: MessagePlan,
  query: string,
  bound: ReadonlySet<string>,
  settings: QuerySettings,
): Assignment[] {
  const reader = new QueryReader(request, bound, settings);
  const isGo = settings.mode === 'grpc-gateway';
  if (isGo && query.includes(';')) {
    throw refusal('query', [], 'has a ";" between parameters instead of "&"');
  }
  const most = settings.limits.queryParameters;
  for (const [name, text] of parseQuery(query, most)) reader.read(name, text);
  return reader.assignments;
}

// What a name such as "author.books[1]" leads to.
interface Target {
  parents: FieldPlan[];
  field: FieldPlan | undefined;
}

class QueryReader {
  readonly assignments: Assignment[] = [];
  readonly #request: MessagePlan;
  readonly #bound: ReadonlySet<string>;
  readonly #settings: QuerySettings;
  // How the fields that are set were called.
  readonly #names = new Map<string, string>();

  constructor(
    request: MessagePlan,
    bound: ReadonlySet<string>,
    settings: QuerySettings,
  ) {
    this.#request = request;
    this.#bound = bound;
    this.#settings = settings;
  }

  read(name: string, text: string): void {
    const bracket = name.endsWith(']') ? this.#bracket(name) : -1;
    const key = bracket === -1 ? undefined : name.slice(bracket + 1, -1);
    const path = (bracket === -1 ? name : name.slice(0, bracket)).split('.');
    if (path.length > this.#settings.limits.depth) {
      const most = this.#settings.limits.depth;
      throw this.#refuse(name, `is nested in more than ${most} levels`);
    }
    const target = this.#find(path, name);
    if (target === undefined) return;
    const { parents, field } = target;
    if (field === undefined) {
      this.#unknown(parents, name);
    } else if (field.shape === 'map') {
      this.#entry(parents, field, name, key, text);
    } else {
      this.#value(parents, field, name, key, text);
    }
  }

  // No name of a field has a bracket. Go's gateway looks from the other side.
  #bracket(name: string): number {
    const isGo = this.#settings.mode === 'grpc-gateway';
    return isGo ? name.lastIndexOf('[') : name.indexOf('[');
  }

  // Follows the names; undefined where the path or the body sets the field.
  #find(path: readonly string[], name: string): Target | undefined {
    const parents: FieldPlan[] = [];
    let message: MessagePlan | undefined = this.#request;
    let whole = '';
    for (const [index, step] of path.entries()) {
      const field: FieldPlan | undefined = message.byName.get(step);
      if (field === undefined) return { parents, field };
      whole = whole === '' ? field.name : `${whole}.${field.name}`;
      if (this.#bound.has(whole)) return undefined;
      if (index === path.length - 1) return { parents, field };
      if (field.shape !== 'single' || field.element.kind !== 'message') {
        throw this.#refuse(name, `goes into "${step}", which is no message`);
      }
      parents.push(field);
      message = field.element.message;
    }
    return undefined;
  }

  // Go's gateway has made the messages before it finds that a name is unknown.
  #unknown(parents: FieldPlan[], name: string): void {
    if (this.#settings.strict) {
      throw this.#refuse(name, `is not a field of ${this.#request.name}`);
    }
    if (this.#settings.mode === 'spec' || parents.length === 0) return;
    this.#add(parents, undefined, name, '', undefined);
  }

  #value(
    parents: FieldPlan[],
    field: FieldPlan,
    name: string,
    key: string | undefined,
    text: string,
  ): void {
    const isGo = this.#settings.mode === 'grpc-gateway';
    if (key !== undefined) {
      if (!isGo || field.shape !== 'list') {
        throw this.#refuse(name, 'has a key, but is no map');
      }
      // There, the key is the first element of a list.
      this.#add(parents, field, name, this.#text(field, name, key), undefined);
    }
    const target = [...parents, field].map((step) => step.name).join('.');
    const before = this.#names.get(target);
    const isTwice = field.shape === 'list' ? isGo && before !== name : true;
    if (before !== undefined && isTwice) {
      throw this.#refuse(name, 'is given twice');
    }
    this.#names.set(target, name);
    this.#add(parents, field, name, this.#text(field, name, text), undefined);
  }

  #entry(
    parents: FieldPlan[],
    field: FieldPlan,
    name: string,
    key: string | undefined,
    text: string,
  ): void {
    const value = key === undefined ? undefined : this.#key(field, key);
    if (key === undefined || value === undefined) {
      const form = `must name a key, as in "${field.name}[key]"`;
      const fault = `must have ${field.mapKey?.expected} as its key`;
      throw this.#refuse(
        name,
        key === undefined ? form : `${fault}, not ${quote(key)}`,
      );
    }
    const steps = [...parents, field].map((step) => step.name);
    const target = `${steps.join('.')}[${key}]`;
    if (this.#names.has(target)) throw this.#refuse(name, 'is given twice');
    this.#names.set(target, name);
    this.#add(parents, field, name, this.#text(field, name, text), value);
  }

  #key({ mapKey }: FieldPlan, text: string): MapKey | undefined {
    const { mode } = this.#settings;
    // Go's gateway reads such a key as it reads values: "t" is true.
    const isGoBool = mode === 'grpc-gateway' && mapKey?.json === 'bool';
    return isGoBool ? goBool(text) : readMapKey(mapKey, text, mode);
  }

  #text(field: FieldPlan, name: string, text: string) {
    const path = [name];
    return readText(
      field.element,
      text,
      'query parameter',
      path,
      this.#settings,
    );
  }

  #add(
    parents: FieldPlan[],
    field: FieldPlan | undefined,
    name: string,
    value: Assignment['value'],
    key: MapKey | undefined,
  ): void {
    this.assignments.push({
      source: 'query parameter',
      path: [name],
      parents,
      field,
      value,
      key,
      wins: false,
    });
  }

  #refuse(name: string, reason: string) {
    return refusal('query parameter', [name], reason);
  }
}
