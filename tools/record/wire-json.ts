// A message with all its bytes as a file of JSON.
import type { DescMessage } from '@bufbuild/protobuf';
import { messageJson } from '@polyglot-grpc/wire/message-json';

/** Describes a message byte by byte.
 * @throws Error if it is damaged, or the contract does not know a field */
export function wireJson(bytes: Uint8Array, contract: DescMessage): string {
  return `${JSON.stringify(messageJson(bytes, contract), null, 2)}\n`;
}
