// A route for a test of paths: its rpc and its fields say nothing.
import { Health } from '../src/generated/grpc/health/v1/health_pb.ts';
import { createRouter, type Router } from '../src/rules/create-router.ts';
import { parseTemplate } from '../src/rules/parse-template.ts';
import type { Route } from '../src/rules/route.ts';
import type { Mode } from '../src/settings.ts';

/** @param rule a method and a template: "GET /v1/{name=shelves/*}:open" */
export function routeOf(
  rule: string,
  { mode = 'spec', fullyDecoded = false }: Partial<RouteOptions> = {},
): Route {
  const space = rule.indexOf(' ');
  return {
    method: Health.method.check,
    rpc: '/grpc.health.v1.Health/Check',
    httpMethod: rule.slice(0, space),
    template: parseTemplate(rule.slice(space + 1), mode),
    variables: [],
    fullyDecoded,
    body: undefined,
    bodyParents: [],
    responseBody: undefined,
  };
}

interface RouteOptions {
  mode: Mode;
  fullyDecoded: boolean;
}

/** A router of such routes, in mode spec. */
export function specRouterOf(rules: readonly string[]): Router {
  return createRouter(
    rules.map((rule) => routeOf(rule)),
    'spec',
  );
}
