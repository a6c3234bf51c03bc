// Reads the rules of a service configuration: google.api.Service in YAML.
import {
  type FileRegistry,
  fromJson,
  type JsonValue,
} from '@bufbuild/protobuf';
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { HttpRuleSchema } from '../generated/google/api/http_pb.ts';
import { methodsOf, nameOf } from './methods.ts';
import type { PlacedRule } from './placed.ts';
import type { Fault } from './rule-error.ts';

/** What a service configuration says about HTTP. */
export interface ServiceConfig {
  /** The rules of each rpc, in the order of the file. */
  rules: ReadonlyMap<string, readonly PlacedRule[]>;
  /** Whether values of several segments have their `%2F` decoded, too. */
  fullyDecoded: boolean;
}

/** Reads a service configuration; what is not about HTTP, it passes over.
 * @param file what the places of faults call it
 * @param faults takes everything that is wrong */
export function readServiceConfig(
  text: string,
  file: string,
  registry: FileRegistry,
  faults: Fault[],
): ServiceConfig {
  const reader = new ConfigReader(text, file, faults);
  const known = new Set([...methodsOf(registry)].map(nameOf));
  return reader.read(known);
}

/** Both spellings that JSON has for a field. */
const FULLY_DECODED = [
  'fully_decode_reserved_expansion',
  'fullyDecodeReservedExpansion',
];

class ConfigReader {
  readonly #file: string;
  readonly #faults: Fault[];
  readonly #lines = new LineCounter();
  readonly #document: Document;

  constructor(text: string, file: string, faults: Fault[]) {
    this.#file = file;
    this.#faults = faults;
    this.#document = parseDocument(text, {
      lineCounter: this.#lines,
      prettyErrors: false,
    });
  }

  read(known: ReadonlySet<string>): ServiceConfig {
    const { contents, errors }: Document = this.#document;
    for (const { message, pos } of errors) {
      this.#report(pos[0], `This cannot be read as YAML: ${message}.`);
    }
    const nothing = { rules: new Map(), fullyDecoded: false };
    if (errors.length > 0 || contents === null) return nothing;
    if (!this.#resolves()) return nothing;
    if (!isMap(contents)) {
      this.#report(contents, 'A service configuration is a map.');
      return nothing;
    }
    const type = contents.get('type', true) as Node | undefined;
    if (type !== undefined && this.#plain(type) !== 'google.api.Service') {
      this.#report(type, 'The type has to be google.api.Service.');
    }
    const http = contents.get('http', true) as Node | undefined;
    if (isNothing(http)) return nothing;
    if (!isMap(http)) {
      this.#report(http, '"http" is a map.');
      return nothing;
    }
    return this.#readHttp(http, known);
  }

  /** Whether each `*alias` has its `&anchor`, and they do not multiply. */
  #resolves(): boolean {
    try {
      this.#document.toJS();
      return true;
    } catch (error) {
      const reason = (error as Error).message;
      this.#report(0, `This cannot be read as YAML: ${reason}.`);
      return false;
    }
  }

  #readHttp(http: YAMLMap, known: ReadonlySet<string>): ServiceConfig {
    const rules = new Map<string, PlacedRule[]>();
    let fullyDecoded = false;
    for (const { key, value } of http.items) {
      const name = String(key);
      if (name === 'rules') this.#readRules(value as Node | null, known, rules);
      else if (FULLY_DECODED.includes(name)) {
        // What stands alone in braces has no value at all.
        const node = (value ?? key) as Node;
        const said = this.#plain(node);
        if (typeof said === 'boolean') fullyDecoded = said;
        else this.#report(node, `"${name}" is true or false.`);
      } else this.#report(key as Node, `"http" has no field "${name}".`);
    }
    return { rules, fullyDecoded };
  }

  #readRules(
    node: Node | null,
    known: ReadonlySet<string>,
    rules: Map<string, PlacedRule[]>,
  ): void {
    if (isNothing(node)) return;
    if (!isSeq<Node>(node)) {
      this.#report(node, '"rules" is a list.');
      return;
    }
    for (const item of node.items) {
      const placed = this.#readRule(item);
      if (placed === undefined) continue;
      const { selector } = placed.rule;
      if (!known.has(selector)) {
        this.#report(
          item,
          `The selector "${selector}" names no rpc of the descriptors.`,
        );
        continue;
      }
      rules.set(selector, [...(rules.get(selector) ?? []), placed]);
    }
  }

  #readRule(item: Node): PlacedRule | undefined {
    if (!isMap(item)) {
      this.#report(item, 'A rule is a map.');
      return undefined;
    }
    try {
      const rule = fromJson(HttpRuleSchema, this.#plain(item));
      const place = this.#placeOf(item);
      return { rule, placeOf: () => place };
    } catch (error) {
      const reason = (error as Error).message;
      this.#report(item, `This cannot be read as a rule: ${reason}.`);
      return undefined;
    }
  }

  /** A part of the document as JSON. */
  #plain(node: Node): JsonValue {
    return node.toJS(this.#document);
  }

  #report(where: Node | number, reason: string): void {
    this.#faults.push({ rpc: '', place: this.#placeOf(where), reason });
  }

  #placeOf(where: Node | number): string {
    const offset = typeof where === 'number' ? where : (where.range?.[0] ?? 0);
    const { line, col } = this.#lines.linePos(offset);
    return `${this.#file}:${line}:${col}`;
  }
}

/** Whether a key has no value, as in "rules:" alone. */
function isNothing(
  node: Node | null | undefined,
): node is null | undefined | Scalar<null> {
  return node == null || (isScalar(node) && node.value === null);
}
