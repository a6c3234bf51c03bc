// Metadata of gRPC as headers of HTTP/2, and back.
import { Metadata } from '@grpc/grpc-js';
import type { HeaderList } from '../http2/connection.ts';

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

/** Adds metadata to a list, bytes as base64. */
export function addHeaders(list: string[], metadata: Metadata): void {
  const headers = metadata.toHttp2Headers();
  for (const name of Object.keys(headers)) {
    if (OF_TRANSPORT.has(name)) continue;
    const value = headers[name];
    if (Array.isArray(value)) for (const each of value) list.push(name, each);
    else if (value !== undefined) list.push(name, String(value));
  }
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
