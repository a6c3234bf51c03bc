// Makes routes of the rule of one rpc, or says what is wrong with it.
import type { DescMethod } from '@bufbuild/protobuf';
import type { HttpRule } from '../generated/google/api/http_pb.ts';
import type { Mode } from '../settings.ts';
import { bodyField, findPath, pathField } from './field-path.ts';
import { parseTemplate } from './parse-template.ts';
import type { PlacedRoute, PlacedRule } from './placed.ts';
import type { Route } from './route.ts';
import { Refusal } from './rule-error.ts';

/** How rules are compiled. */
export interface RuleOptions {
  mode: Mode;
  fullyDecoded: boolean;
}

/** Compiles a rule and its additional bindings.
 * @param report takes a place and a sentence for each thing that is wrong
 * @returns what could be compiled, in the order of the rule */
export function compileRule(
  method: DescMethod,
  { rule, placeOf }: PlacedRule,
  options: RuleOptions,
  report: (place: string, reason: string) => void,
): PlacedRoute[] {
  const routes: PlacedRoute[] = [];
  const add = (binding: HttpRule, place: () => string) => {
    try {
      routes.push({ route: compileBinding(method, binding, options), place });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      report(place(), error.message);
    }
  };
  // grpc-gateway passes over a rule without a path.
  const hasPath = rule.pattern.case !== undefined;
  if (hasPath || options.mode === 'spec') add(rule, () => placeOf());
  for (const [index, binding] of rule.additionalBindings.entries()) {
    const place = () => placeOf(index);
    if (binding.additionalBindings.length > 0) {
      report(place(), 'An additional binding has additional_bindings itself.');
    }
    add(binding, place);
  }
  return routes;
}

function compileBinding(
  method: DescMethod,
  rule: HttpRule,
  { mode, fullyDecoded }: RuleOptions,
): Route {
  const { httpMethod, path } = patternOf(rule);
  const template = parseTemplate(path, mode);
  return {
    method,
    rpc: `/${method.parent.typeName}/${method.name}`,
    httpMethod,
    template,
    variables: template.variables.map(({ fieldPath, column }) =>
      inTemplate(path, column, () => pathField(method.input, fieldPath, mode)),
    ),
    fullyDecoded,
    ...bodyOf(method, rule.body, mode),
    responseBody: responseBodyOf(method, rule.responseBody, mode),
  };
}

/** The method and the template that the rule is about. */
function patternOf({ pattern }: HttpRule): {
  httpMethod: string;
  path: string;
} {
  switch (pattern.case) {
    case undefined:
      throw new Refusal('The rule has no method and path.');
    case 'custom': {
      const { kind, path } = pattern.value;
      if (kind !== '*' && !TOKEN.test(kind)) {
        throw new Refusal(`"${kind}" cannot be a method of HTTP.`);
      }
      return { httpMethod: kind.toUpperCase(), path };
    }
    default:
      return { httpMethod: pattern.case.toUpperCase(), path: pattern.value };
  }
}

/** What RFC 9110 takes for the name of a method. */
const TOKEN = /^[A-Za-z0-9!#$%&'+\-.^_`|~]+$/;

function bodyOf(
  { input }: DescMethod,
  name: string,
  mode: Mode,
): Pick<Route, 'body' | 'bodyParents'> {
  if (name === '') return { body: undefined, bodyParents: [] };
  if (name === '*') return { body: 'all', bodyParents: [] };
  return named('body', () => {
    if (mode === 'spec') {
      return { body: bodyField(input, name), bodyParents: [] };
    }
    const path = findPath(input, name.split('.'));
    return { body: path.at(-1), bodyParents: path.slice(0, -1) };
  });
}

function responseBodyOf(
  { output }: DescMethod,
  name: string,
  mode: Mode,
): Route['responseBody'] {
  const whole = name === '' || (name === '*' && mode === 'grpc-gateway');
  if (whole) return undefined;
  return named('response_body', () => bodyField(output, name));
}

/** Says which variable of a template a refusal is about. */
function inTemplate<T>(path: string, column: number, find: () => T): T {
  return named(`"${path}", column ${column}`, find);
}

function named<T>(place: string, find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(`${place}: ${error.message}`);
  }
}
