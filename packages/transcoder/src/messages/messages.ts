// Between HTTP and protobuf: what a request binds, and how an answer is written.
import type { Route } from '../rules/route.ts';

/** A body of HTTP, or one message out of a streamed one. */
export interface Body {
  bytes: Uint8Array;
  /** As the client named it; undefined if it named none. */
  contentType: string | undefined;
}

/** Turns bodies into request messages, in protobuf's binary form.
 * @throws RpcError INVALID_ARGUMENT naming the field and the reason */
export type Bind = (body: Body | undefined) => Uint8Array;

/** Reads and writes the messages of one set of descriptors. */
export interface Messages {
  /** Takes what the path and the query say; the bodies follow.
   * @param values of the template's variables, decoded, in their order
   * @throws RpcError INVALID_ARGUMENT naming the field and the reason */
  binder(route: Route, values: readonly string[], query: string): Bind;
  /** Writes a response message, or the field that `response_body` names: JSON,
   * or the bytes and type of a google.api.HttpBody as they are. */
  write(
    route: Route,
    message: Uint8Array,
  ): { contentType: string; body: string | Uint8Array };
  /** Writes a google.rpc.Status as JSON, its details by their types where those
   * are known and as "@type" and "value" in base64 where they are not. */
  writeStatus(status: Uint8Array): string;
}
