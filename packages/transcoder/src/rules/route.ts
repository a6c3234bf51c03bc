// One binding of an HTTP request to an rpc, compiled when it is loaded.
import type { DescField, DescMethod } from '@bufbuild/protobuf';
import type { PathTemplate } from './path-template.ts';

/** From the request message to a field of it, through messages. */
export type FieldPath = readonly [DescField, ...DescField[]];

/** One rule of `google.api.http`, or one of its additional bindings. */
export interface Route {
  method: DescMethod;
  /** What gRPC calls it: "/package.Service/Method". */
  rpc: string;
  /** In capital letters; "*" is any. */
  httpMethod: string;
  template: PathTemplate;
  /** The fields that the template's variables set, in the template's order. */
  variables: readonly FieldPath[];
  /** Whether a value of several segments has its `%2F` decoded, too. */
  fullyDecoded: boolean;
  /** The whole request, one field of it, or nothing. */
  body: 'all' | DescField | undefined;
  /** The messages between the request and that field: only grpc-gateway allows
   * any. */
  bodyParents: readonly DescField[];
  /** The one field of the response that is answered; undefined for all. */
  responseBody: DescField | undefined;
}
