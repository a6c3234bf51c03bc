// What one message of a stream is on the HTTP side: JSON, an array, or a file.
import type { DescField, DescMessage } from '@bufbuild/protobuf';
import type { Route } from '../rules/route.ts';
import type { Mode } from '../settings.ts';

/** What one message of a client's stream is made of. grpc-gateway takes all of
 * it from the body, whatever the rule says. */
export function streamedBody(route: Route, mode: Mode): Route['body'] {
  return mode === 'spec' ? route.body : 'all';
}

/** Whether what the client sends is a file in pieces and not JSON. To
 * grpc-gateway, a google.api.HttpBody that is sent is a message like others. */
export function takesFile(route: Route, mode: Mode): boolean {
  return mode === 'spec' && isHttpBody(partOf(route.method.input, route.body));
}

/** Whether what the client gets is a file in pieces and not JSON. */
export function givesFile(route: Route): boolean {
  return isHttpBody(partOf(route.method.output, route.responseBody ?? 'all'));
}

/** Whether one message may be an array in JSON. A bracket at the beginning of
 * the body is then the first message's, and not that of a list of messages. */
export function takesArrays(route: Route, mode: Mode): boolean {
  const part = partOf(route.method.input, streamedBody(route, mode));
  if (part === undefined) return false;
  if (part.kind === 'field' && part.fieldKind === 'list') return true;
  const type = messageOf(part)?.typeName;
  return (
    type === 'google.protobuf.ListValue' || type === 'google.protobuf.Value'
  );
}

function partOf(
  message: DescMessage,
  body: Route['body'],
): DescMessage | DescField | undefined {
  return body === 'all' ? message : body;
}

function isHttpBody(part: DescMessage | DescField | undefined): boolean {
  return (
    part !== undefined && messageOf(part)?.typeName === 'google.api.HttpBody'
  );
}

function messageOf(part: DescMessage | DescField): DescMessage | undefined {
  if (part.kind === 'message') return part;
  return part.fieldKind === 'message' ? part.message : undefined;
}
