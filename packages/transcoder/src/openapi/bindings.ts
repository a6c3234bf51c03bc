// The routes that a document can hold, each with its name, and those that it
// cannot.
import { nameOf } from '../rules/methods.ts';
import type { Route } from '../rules/route.ts';
import type { Mode } from '../settings.ts';
import { type DocumentPath, pathOf, renamed, shapeOf } from './path.ts';
import type { Schemas } from './schemas.ts';

/** A route with its place in a document. */
export interface Binding {
  route: Route;
  path: DocumentPath;
  /** The service's name, with its package where another has the same. */
  tag: string;
  operationId: string;
}

/** A route without one, and why. */
export interface LeftOut {
  route: Route;
  reason: string;
}

/** The methods that a path of OpenAPI may have. */
const METHODS = new Set([
  ...['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'TRACE'],
]);

/** Names routes as protoc-gen-openapiv2 does, and finds their places.
 * @returns those with a place, in the order in which they come */
export function bindingsOf(
  routes: readonly Route[],
  schemas: Schemas,
  mode: Mode,
): { bindings: Binding[]; leftOut: LeftOut[] } {
  const naming = namer(routes);
  const leftOut: LeftOut[] = [];
  const places = new Map<string, Binding>();
  for (const route of routes) {
    // Also of those without a place: each binding has its number.
    const binding = { route, path: pathOf(route, schemas), ...naming(route) };
    if (!METHODS.has(route.httpMethod)) {
      leftOut.push({ route, reason: 'OpenAPI has no such method' });
      continue;
    }
    const place = `${route.httpMethod} ${shapeOf(binding.path)}`;
    const rival = places.get(place);
    const [kept, lost] =
      rival === undefined || wins(route, rival.route, mode)
        ? [binding, rival]
        : [rival, binding];
    places.set(place, kept);
    if (lost === undefined) continue;
    const reason = `OpenAPI cannot tell it from ${kept.operationId}`;
    leftOut.push({ route: lost.route, reason });
  }
  return { bindings: [...withOneName(places.values())], leftOut };
}

// Paths that differ in the names of their parameters alone are one path to
// OpenAPI, and have the names of the first.
function* withOneName(bindings: Iterable<Binding>): Generator<Binding> {
  const names = new Map<string, string[]>();
  for (const binding of bindings) {
    const { path } = binding;
    const shape = shapeOf(path);
    const known = names.get(shape) ?? path.parameters.map(({ name }) => name);
    names.set(shape, known);
    yield { ...binding, path: renamed(path, known) };
  }
}

// Of two that match the same requests, the router takes one: here it is told.
function wins(route: Route, rival: Route, mode: Mode): boolean {
  if (mode === 'grpc-gateway') return true;
  const [own, others] = [route.template.segments, rival.template.segments];
  const at = own.findIndex(({ kind }, index) => kind !== others[index]?.kind);
  return own[at]?.kind === 'one';
}

// Service_Method, Service_Method2 for its second binding, and so on.
function namer(routes: readonly Route[]) {
  const services = new Set(routes.map(({ method }) => method.parent));
  const isAmbiguous = (name: string) =>
    [...services].filter((service) => service.name === name).length > 1;
  const counts = new Map<string, number>();
  return ({ method }: Route): Pick<Binding, 'tag' | 'operationId'> => {
    const count = (counts.get(nameOf(method)) ?? 0) + 1;
    counts.set(nameOf(method), count);
    const { name, typeName } = method.parent;
    const tag = isAmbiguous(name) ? typeName : name;
    const number = count === 1 ? '' : count;
    return { tag, operationId: `${tag}_${method.name}${number}` };
  };
}
