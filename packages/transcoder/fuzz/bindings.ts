// The rules of the test contract, read without any code of the transcoder.
import {
  type DescMethod,
  type DescService,
  getOption,
  hasOption,
} from '@bufbuild/protobuf';
import { http } from '@stubs/transcoding/es/google/api/annotations_pb.ts';
import type { HttpRule } from '@stubs/transcoding/es/google/api/http_pb.ts';

/** One way to reach an rpc. */
export interface Binding {
  method: DescMethod;
  /** "GET", or "*" for any. */
  httpMethod: string;
  template: string;
  /** "*", a field's name, or "". */
  body: string;
  responseBody: string;
}

/** Lists the bindings of a service's methods. */
export function bindingsOf(service: DescService): Binding[] {
  const annotated = service.methods.filter((each) => hasOption(each, http));
  return annotated.flatMap((method) => {
    const rule = getOption(method, http);
    return [rule, ...rule.additionalBindings].map((each) =>
      bindingOf(method, each),
    );
  });
}

function bindingOf(method: DescMethod, rule: HttpRule): Binding {
  const { body, responseBody, pattern } = rule;
  const common = { method, body, responseBody };
  switch (pattern.case) {
    case undefined:
      throw new TypeError(`${method} has no path.`);
    case 'custom': {
      const { kind, path } = pattern.value;
      return { ...common, httpMethod: kind, template: path };
    }
    default: {
      const httpMethod = pattern.case.toUpperCase();
      return { ...common, httpMethod, template: pattern.value };
    }
  }
}

/** A template's parts: texts as they are, and variables with their patterns. */
export type Part = string | { fieldPath: string[]; pattern: string };

/** Takes a template apart. A wildcard without a name has no field path. */
export function partsOf(template: string): Part[] {
  const parts = template.match(/\{[^}]*\}|\*\*?|[^{*]+/g) ?? [];
  return parts.map((part) => {
    if (part.startsWith('*')) return { fieldPath: [], pattern: part };
    if (!part.startsWith('{')) return part;
    const [name = '', pattern = '*'] = part.slice(1, -1).split('=');
    return { fieldPath: name.split('.'), pattern };
  });
}
