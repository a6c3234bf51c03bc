// The contract of the RouteGuide, from its file.
import type { DescMethod } from '@bufbuild/protobuf';
import { registryOf } from './registry.ts';

/** A method, with its kind and the types of its messages.
 * @throws Error if the service has none of this name */
export function routeGuideMethod(name: string): DescMethod {
  const service = registryOf('routeguide').getService('routeguide.RouteGuide');
  const method = service?.methods.find((each) => each.name === name);
  if (method === undefined) throw new Error(`The RouteGuide has no ${name}.`);
  return method;
}
