// Matches paths one rule after another, with no thought of speed: what the trees
// of the routers have to equal.
import type { PathTemplate, Segment } from '../src/rules/path-template.ts';
import type { Route } from '../src/rules/route.ts';

/** What one template makes of a path whose segments are decoded. */
interface Fit {
  values: string[];
  /** A digit a segment, the smaller the more specific. */
  rank: string;
  verbLength: number;
}

/** The most specific rule, as google/api/http.proto says. */
export function matchBySpec(
  routes: readonly Route[],
  httpMethod: string,
  path: string,
): string[] {
  const segments = path === '/' ? [] : path.slice(1).split('/');
  const fitting = routes.flatMap((route) => {
    const fit = fitOf(route.template, segments, false);
    return fit ? [{ route, ...fit }] : [];
  });
  const wanted = fitting
    .filter(({ route }) => ['*', httpMethod].includes(route.httpMethod))
    .sort(
      (a, b) =>
        b.verbLength - a.verbLength ||
        (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0) ||
        b.route.httpMethod.length - a.route.httpMethod.length,
    );
  return answer(wanted[0], fitting, ['HEAD']);
}

/** The rule that was registered last, as grpc-gateway does. */
export function matchByOrder(
  routes: readonly Route[],
  httpMethod: string,
  path: string,
): string[] {
  const segments = path.slice(1).split('/');
  const fitting = routes.flatMap((route) => {
    const fit = fitOf(route.template, segments, true);
    return fit ? [{ route, ...fit }] : [];
  });
  const wanted = fitting.filter(({ route }) => route.httpMethod === httpMethod);
  return answer(wanted.at(-1), fitting, []);
}

function answer(
  found: (Fit & { route: Route }) | undefined,
  fitting: readonly { route: Route }[],
  withGet: readonly string[],
): string[] {
  if (found) {
    const { httpMethod, template } = found.route;
    return [`${httpMethod} ${template.text}`, ...found.values];
  }
  const methods = fitting.map(({ route }) => route.httpMethod);
  if (methods.includes('GET')) methods.push(...withGet);
  const allow = new Set(methods);
  return allow.size === 0
    ? ['not found']
    : ['wrong method', ...[...allow].sort()];
}

function fitOf(
  { segments, variables, verb }: PathTemplate,
  path: readonly string[],
  empty: boolean,
): Fit | undefined {
  let plain = path;
  if (verb !== undefined) {
    const last = path.at(-1) ?? '';
    const cut = last.length - verb.length - 1;
    if (cut <= 0 || last.slice(cut) !== `:${verb}`) return undefined;
    plain = path.with(-1, last.slice(0, cut));
  }
  const parts = partsOf(segments, plain, empty);
  if (parts === undefined) return undefined;
  const values = variables.map(({ start, end }) =>
    parts.slice(start, end).flat().join('/'),
  );
  const digits = { literal: '0', one: '1', rest: '2' };
  const rank = segments.map(({ kind }) => digits[kind]).join('');
  return { values, rank, verbLength: verb === undefined ? 0 : verb.length + 1 };
}

/** What each segment of a template takes of a path. */
function partsOf(
  segments: readonly Segment[],
  path: readonly string[],
  empty: boolean,
): string[][] | undefined {
  const [segment, ...others] = segments;
  if (segment === undefined) return path.length === 0 ? [] : undefined;
  if (segment.kind === 'rest') {
    const taken = path.length - others.length;
    if (taken < 0) return undefined;
    const after = partsOf(others, path.slice(taken), empty);
    return (
      after && [taken === 0 && empty ? [''] : path.slice(0, taken), ...after]
    );
  }
  const [first, ...left] = path;
  if (first === undefined) return undefined;
  const fits =
    segment.kind === 'literal' ? first === segment.text : empty || first !== '';
  const after = fits ? partsOf(others, left, empty) : undefined;
  return after && [[first], ...after];
}
