// Metadata of gRPC as headers of HTTP/2, and back.
import { Metadata } from '@grpc/grpc-js';
import type { HeaderList } from '../http2/connection.ts';
import type { CallOptions } from './backend.ts';
import { headersOf } from './gateway-call.ts';

// What HTTP/2 and gRPC say themselves, whatever the metadata says.
const OF_TRANSPORT = new Set([
  'connection',
  'content-length',
  'content-type',
  'grpc-accept-encoding',
  'grpc-encoding',
  'grpc-timeout',
  'host',
  'http2-settings',
  'keep-alive',
  'proxy-connection',
  'te',
  'transfer-encoding',
  'upgrade',
  'user-agent',
]);

/** The metadata of a call as a new list, without what others say. */
export function ownHeaders(options: CallOptions): string[] {
  const all = headersOf(options);
  const own: string[] = [];
  for (let at = 0; at + 1 < all.length; at += 2) {
    const name = all[at] ?? '';
    if (!OF_TRANSPORT.has(name)) own.push(name, all[at + 1] ?? '');
  }
  return own;
}

/** Reads a block of headers, without what is said to the transport.
 * @param own names that it has read for itself */
export function metadataOf(
  list: HeaderList,
  own: ReadonlySet<string>,
): Metadata {
  const metadata = new Metadata();
  for (let at = 0; at + 1 < list.length; at += 2) {
    const name = list[at] ?? '';
    if (name.startsWith(':') || own.has(name)) continue;
    add(metadata, name, list[at + 1] ?? '');
  }
  return metadata;
}

/** The first value of a name. */
export function valueIn(list: HeaderList, name: string): string | undefined {
  for (let at = 0; at < list.length; at += 2) {
    if (list[at] === name) return list[at + 1];
  }
  return undefined;
}

function add(metadata: Metadata, name: string, value: string): void {
  try {
    if (!name.endsWith('-bin')) metadata.add(name, value);
    // Proxies join values of the same name.
    else
      for (const part of value.split(','))
        metadata.add(name, Buffer.from(part, 'base64'));
  } catch {
    // Metadata is ASCII. grpc-js leaves out, too, what is none.
  }
}
