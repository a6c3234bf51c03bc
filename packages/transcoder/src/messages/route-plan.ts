// What a route does with a request and an answer, compiled once.
import type { DescField } from '@bufbuild/protobuf';
import type { Route } from '../rules/route.ts';
import type { Mode } from '../settings.ts';
import type { FieldPlan, MessagePlan } from './plan.ts';
import type { Plans } from './plans.ts';

export interface RoutePlan {
  rpc: string;
  request: MessagePlan;
  response: MessagePlan;
  /** What the body is: the request, one field of it, or nothing. */
  body: 'all' | FieldPlan | undefined;
  /** The messages between the request and that field. */
  bodyParents: readonly FieldPlan[];
  /** The body is the content of a google.api.HttpBody, not its JSON. */
  rawBody: boolean;
  /** PATCH without anything to change is refused, where the mode says so. */
  isPatch: boolean;
  /** The mask that PATCH fills. */
  mask: FieldPlan | undefined;
  /** The fields that the path sets. */
  variables: readonly VariablePlan[];
  /** Whether the query says anything. */
  takesQuery: boolean;
  /** Names of the fields that the query does not set. */
  bound: ReadonlySet<string>;
  /** The one field of the response that is answered. */
  responseBody: FieldPlan | undefined;
}

/** A field of the request that the path sets. */
export interface VariablePlan {
  /** Its names, from the request down, with dots. */
  name: string;
  /** The messages around it, outermost first. */
  parents: readonly FieldPlan[];
  /** Undefined for none that is known here. */
  field: FieldPlan | undefined;
}

/** Compiles a route. */
export function planRoute(route: Route, plans: Plans, mode: Mode): RoutePlan {
  const request = plans.of(route.method.input);
  const body = bodyOf(route, request, mode);
  const bodyParents = fieldsOf(route.bodyParents, request);
  const variables = isUntouched(route, mode)
    ? []
    : route.variables.map((path) => variableOf(fieldsOf(path, request)));
  const bodyField = typeof body === 'object' ? body : undefined;
  return {
    rpc: route.rpc,
    request,
    response: plans.of(route.method.output),
    body,
    bodyParents,
    rawBody: mode === 'spec' && isHttpBody(body === 'all' ? request : body),
    isPatch: route.httpMethod === 'PATCH',
    mask: bodyField && maskOf(route, request, bodyField),
    variables,
    takesQuery: body !== 'all',
    bound: new Set([
      ...variables.map(({ name }) => name),
      ...(bodyField === undefined ? [] : [nameOf([...bodyParents, bodyField])]),
    ]),
    responseBody:
      route.responseBody &&
      plans.of(route.method.output).byNumber.get(route.responseBody.number),
  };
}

/** Whether a message, or that of a field, is bytes with a content type. */
export function isHttpBody(type: MessagePlan | FieldPlan | undefined): boolean {
  if (type === undefined) return false;
  if ('byNumber' in type) return type.name === 'google.api.HttpBody';
  const { shape, element } = type;
  if (shape !== 'single' || element.kind !== 'message') return false;
  return isHttpBody(element.message);
}

function variableOf(path: readonly FieldPlan[]): VariablePlan {
  const parents = path.slice(0, -1);
  return { name: nameOf(path), parents, field: path.at(-1) };
}

function nameOf(path: readonly FieldPlan[]): string {
  return path.map(({ name }) => name).join('.');
}

// Go's gateway takes each message of a client's stream from the body alone.
function isUntouched({ method }: Route, mode: Mode): boolean {
  if (mode === 'spec') return false;
  const kind = method.methodKind;
  return kind === 'client_streaming' || kind === 'bidi_streaming';
}

function bodyOf(route: Route, request: MessagePlan, mode: Mode) {
  if (isUntouched(route, mode)) return 'all';
  if (typeof route.body !== 'object') return route.body;
  return fieldsOf([...route.bodyParents, route.body], request).at(-1);
}

function fieldsOf(
  path: readonly DescField[],
  request: MessagePlan,
): FieldPlan[] {
  const fields: FieldPlan[] = [];
  let message: MessagePlan | undefined = request;
  for (const { number } of path) {
    const field: FieldPlan | undefined = message?.byNumber.get(number);
    if (field === undefined) break;
    fields.push(field);
    const { element }: FieldPlan = field;
    message = element.kind === 'message' ? element.message : undefined;
  }
  return fields;
}

// With two masks, nobody could say which one is meant.
function maskOf(
  { httpMethod }: Route,
  request: MessagePlan,
  body: FieldPlan,
): FieldPlan | undefined {
  if (httpMethod !== 'PATCH' || body.shape !== 'single') return undefined;
  const masks = request.fields.filter(isMask);
  return masks.length === 1 ? masks[0] : undefined;
}

function isMask({ shape, element }: FieldPlan): boolean {
  if (shape !== 'single' || element.kind !== 'message') return false;
  return element.message.wellKnown === 'FieldMask';
}
