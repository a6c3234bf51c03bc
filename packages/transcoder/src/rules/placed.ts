// What a fault needs: a rule, or a route, and where it is. The place is looked
// for when there is a fault, because a set of descriptors can have many.
import type { HttpRule } from '../generated/google/api/http_pb.ts';
import type { Route } from './route.ts';

export interface PlacedRule {
  rule: HttpRule;
  /** Where it is, or one of its additional bindings. */
  placeOf: (binding?: number) => string;
}

export interface PlacedRoute {
  route: Route;
  place: () => string;
}
