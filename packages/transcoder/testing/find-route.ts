// Asks a router for a route, and answers in words that a table can hold.
import type { Router } from '../src/rules/create-router.ts';

/** What a request finds: the rule and the values, or what it is told.
 * @param request a method and a path: "GET /v1/shelves/1" */
export function findRoute(
  router: Router,
  request: string,
): (string | undefined)[] {
  const space = request.indexOf(' ');
  const method = request.slice(0, space);
  const match = router.match(method, request.slice(space + 1));
  if (match.kind === 'not found') return [match.kind];
  if (match.kind === 'wrong method') return [match.kind, ...match.allow];
  const { httpMethod, template } = match.route;
  return [`${httpMethod} ${template.text}`, ...match.values];
}
