// Services with one rpc a rule, for tests of what is loaded and what is refused.
import type { FileRegistry } from '@bufbuild/protobuf';
import { type LoadOptions, loadRoutes } from '../src/rules/load-routes.ts';
import type { Route } from '../src/rules/route.ts';
import { type Fault, RuleError } from '../src/rules/rule-error.ts';
import { compile } from './compile.ts';

export const spec = { mode: 'spec', unannotated: false } as const;

/** A file with a field of every kind, to which a service is to be added. */
export const SHOP = `syntax = "proto3";
package shop.v1;
import "google/api/annotations.proto";
import "google/protobuf/timestamp.proto";
import "google/protobuf/struct.proto";
import "google/protobuf/wrappers.proto";

enum Colour { COLOUR_UNSPECIFIED = 0; }
message Part { string part_name = 1; Part part = 2; }
message Thing {
  string id = 1;
  int64 big_number = 2;
  Colour colour = 3;
  Part part = 4;
  repeated Part parts = 5;
  repeated string texts = 6;
  map<string, string> labels = 7;
  google.protobuf.Timestamp time = 8;
  google.protobuf.StringValue wrapped = 9;
  google.protobuf.Struct struct = 10;
  oneof choice { bool yes = 11; Part other = 12; }
  optional string perhaps = 13;
}
`;

/** A service with an rpc for each rule: shop.v1.Shop. */
export function withRules(
  rules: Record<string, string | undefined>,
): FileRegistry {
  const rpcs = Object.entries(rules).map(
    ([name, rule]) => `rpc ${name}(Thing) returns (Thing) {
      ${rule === undefined ? '' : `option (google.api.http) = { ${rule} };`}
    }`,
  );
  const file = `${SHOP}service Shop { ${rpcs.join('\n')} }`;
  return compile({ 'shop/v1/shop.proto': file });
}

/** The routes, each in one line. */
export function load(
  registry: FileRegistry,
  options: Partial<LoadOptions> = {},
) {
  return loadRoutes(registry, { ...spec, ...options }).map(drawn);
}

/** What is wrong with the rules. */
export function faultsOf(
  registry: FileRegistry,
  options: Partial<LoadOptions> = {},
): readonly Fault[] {
  try {
    loadRoutes(registry, { ...spec, ...options });
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return error.faults;
  }
  return [];
}

/** A route in one line. */
function drawn(route: Route): string {
  const { httpMethod, template, method, body, responseBody } = route;
  const fields = route.variables.map((path) =>
    path.map(({ name }) => name).join('.'),
  );
  return [
    `${httpMethod} ${template.text} → ${method.name}`,
    ...fields,
    ...(body ? [`body ${body === 'all' ? 'all' : body.name}`] : []),
    ...(responseBody ? [`answers ${responseBody.name}`] : []),
  ].join(', ');
}
