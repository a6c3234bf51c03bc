// All requests that both gateways get.
import type { Registry } from '@bufbuild/protobuf';
import type { GatewayRequest } from '../request.ts';
import { bodyRequests } from './bodies.ts';
import { errorRequests } from './errors.ts';
import { fieldRequests } from './fields.ts';
import { headerRequests } from './headers.ts';
import { pathRequests } from './paths.ts';
import { queryRequests } from './queries.ts';
import { randomRequests } from './random.ts';
import { streamRequests } from './streams.ts';

/** Makes the corpus, the same each time.
 * @throws Error if two requests have one name */
export function makeCorpus(registry: Registry): GatewayRequest[] {
  const all = [
    ...pathRequests,
    ...queryRequests,
    ...bodyRequests,
    ...headerRequests,
    ...errorRequests,
    ...streamRequests,
    ...fieldRequests(registry),
    ...randomRequests(registry),
  ];
  const names = all.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return all;
  throw new Error(`Two requests of the corpus are called "${twice}".`);
}
