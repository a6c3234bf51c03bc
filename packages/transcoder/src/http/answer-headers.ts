// What a client of HTTP learns of the metadata of an answer.
import type { IncomingMessage } from 'node:http';
import type { Metadata } from '@grpc/grpc-js';
import type { UnaryAnswer } from '../backend/backend.ts';
import { ReceivedAnswer } from '../backend/received-answer.ts';
import type { HeaderList } from '../http2/connection.ts';
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
  { settings: { mode } }: Answering,
  answer: UnaryAnswer,
): string[] {
  const isSilent =
    answer instanceof ReceivedAnswer && !hasMetadata(answer.headers, mode);
  if (isSilent) return [];
  const lines: string[] = [];
  for (const [name, values] of pairsOf(answer.header, mode)) {
    for (const value of values) lines.push(`Grpc-Metadata-${name}`, value);
  }
  return lines;
}

/** The trailers that metadata become: none unless the client takes trailers.
 * @param answer is asked for them in that case alone */
export function trailersOf(
  { request, settings }: Answering,
  answer: Pick<UnaryAnswer, 'trailer'>,
): [string, string][] {
  if (!takesTrailers(request, settings.mode)) return [];
  return pairsOf(answer.trailer, settings.mode).flatMap(([name, values]) =>
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
    if (isTold(name, mode)) pairs.push([name, metadata.get(name).map(textOf)]);
  }
  return pairs;
}

function hasMetadata(headers: HeaderList, mode: Mode): boolean {
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at] ?? '';
    if (!name.startsWith(':') && isTold(name, mode)) return true;
  }
  return false;
}

function isTold(name: string, mode: Mode): boolean {
  // The status and its details are in the body, and in the HTTP status.
  if (name.startsWith('grpc-')) return false;
  return mode !== 'spec' || !TRANSPORT.has(name);
}

// Bytes are base64 here as they are in HTTP/2, with the padding.
function textOf(value: string | Buffer): string {
  return typeof value === 'string' ? value : value.toString('base64');
}
