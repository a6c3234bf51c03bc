// Binds requests and writes answers without HTTP or a backend, for tests.
import {
  fromBinary,
  fromJson,
  type JsonValue,
  toBinary,
  toJson,
} from '@bufbuild/protobuf';
import { createMessages } from '../src/messages/create-messages.ts';
import type { Messages } from '../src/messages/messages.ts';
import { loadRoutes } from '../src/rules/load-routes.ts';
import type { Route } from '../src/rules/route.ts';
import { defaults, type Settings } from '../src/settings.ts';
import { registry } from './descriptors.ts';

/** A request as the router and the handler pass it on. */
export interface Bound {
  /** "POST /v1/whole", as the rule has it. */
  rule: string;
  /** Of the template's variables. */
  values?: readonly string[];
  query?: string;
  body?: string | Uint8Array;
  contentType?: string;
}

/** Everything that reads and writes messages, with some settings of its own.
 * @param serviceConfig rules besides those of the contract, in YAML */
export function messagesOf(
  settings: Partial<Settings> = {},
  serviceConfig = '',
): Tested {
  return new Tested({ ...defaults, ...settings }, serviceConfig);
}

export class Tested {
  readonly messages: Messages;
  readonly #routes: readonly Route[];

  constructor(settings: Settings, serviceConfig: string) {
    const { mode, unannotated } = settings;
    this.messages = createMessages(registry, settings);
    const options = { mode, unannotated, serviceConfig };
    this.#routes = loadRoutes(registry, options);
  }

  /** The route of a rule. */
  route(rule: string): Route {
    const route = this.#routes.find(
      ({ httpMethod, template }) => `${httpMethod} ${template.text}` === rule,
    );
    if (route === undefined) throw new RangeError(`There is no rule ${rule}.`);
    return route;
  }

  /** The bytes that a backend is sent. */
  bytes({ rule, values = [], query = '', body, contentType }: Bound) {
    const bytes =
      typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const bind = this.messages.binder(this.route(rule), values, query);
    return bind(bytes && { bytes, contentType });
  }

  /** What a backend understands, as Protobuf-ES tells it: without defaults. */
  bind(bound: Bound): JsonValue {
    const { input } = this.route(bound.rule).method;
    return toJson(input, fromBinary(input, this.bytes(bound)), { registry });
  }

  /** What a client of the gateway is told about a request that is refused. */
  refusal(bound: Bound): string {
    try {
      this.bytes(bound);
    } catch (error) {
      return String(error);
    }
    return 'It was taken.';
  }

  /** The answer to a message, which Protobuf-ES reads from its JSON. */
  answer(rule: string, message: JsonValue): ReturnType<Messages['write']> {
    const { output } = this.route(rule).method;
    const bytes = toBinary(output, fromJson(output, message, { registry }));
    return this.messages.write(this.route(rule), bytes);
  }
}
