// What a client of HTTP learns of the metadata of an answer.
import type { IncomingMessage } from 'node:http';
import type { Metadata } from '@grpc/grpc-js';
import type { Mode } from '../settings.ts';
import type { Answering } from './exchange.ts';

// Headers of every answer over HTTP/2, which say nothing about this one.
const TRANSPORT = new Set(['accept-encoding', 'content-type', 'date']);

/** Sets the headers that metadata become. Called before the head is sent. */
export function setHeaders(answering: Answering, header: Metadata): void {
  const { response, settings } = answering;
  for (const [name, values] of pairsOf(header, settings.mode)) {
    response.setHeader(`Grpc-Metadata-${name}`, values);
  }
}

/** The same headers for a head that is written at once: names and values in
 * turns. */
export function headerLines(
  { settings }: Answering,
  header: Metadata,
): string[] {
  return pairsOf(header, settings.mode).flatMap(([name, values]) =>
    values.flatMap((value) => [`Grpc-Metadata-${name}`, value]),
  );
}

/** The trailers that metadata become: none unless the client takes trailers. */
export function trailersOf(
  { request, settings }: Answering,
  trailer: Metadata,
): [string, string][] {
  if (!takesTrailers(request, settings.mode)) return [];
  return pairsOf(trailer, settings.mode).flatMap(([name, values]) =>
    values.map((value): [string, string] => [`Grpc-Trailer-${name}`, value]),
  );
}

/** The header that says which trailers will come, which a client may need to
 * know. */
export function announced(trailers: readonly [string, string][]): string {
  return [...new Set(trailers.map(([name]) => name))].join(', ');
}

/** Whether a request has the header `TE: trailers`. grpc-gateway looks for the
 * word anywhere in it. Trailers follow the chunks of a body: HTTP/1.0 has no
 * chunks, and the answer to HEAD no body. */
function takesTrailers(request: IncomingMessage, mode: Mode): boolean {
  const { te } = request.headers;
  if (te === undefined || request.method === 'HEAD') return false;
  if (request.httpVersion === '1.0') return false;
  const accepted = String(te).toLowerCase();
  return mode === 'grpc-gateway'
    ? accepted.includes('trailers')
    : accepted.split(',').some((part) => part.trim() === 'trailers');
}

function pairsOf(metadata: Metadata, mode: Mode): [string, string[]][] {
  const pairs: [string, string[]][] = [];
  for (const name of Object.keys(metadata.getMap())) {
    // The status and its details are in the body, and in the HTTP status.
    if (name.startsWith('grpc-')) continue;
    if (mode === 'spec' && TRANSPORT.has(name)) continue;
    pairs.push([name, metadata.get(name).map(textOf)]);
  }
  return pairs;
}

// Bytes are base64 here as they are in HTTP/2, with the padding.
function textOf(value: string | Buffer): string {
  return typeof value === 'string' ? value : value.toString('base64');
}
