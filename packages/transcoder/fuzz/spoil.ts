// Takes a valid request and spoils it in one place, as a careless client would.
import type { Binding } from './bindings.ts';
import { type Draw, pick } from './draw.ts';
import type { Request } from './request.ts';
import { spoilBody } from './spoil-body.ts';
import { randomCase, spoilHeaders } from './spoil-headers.ts';
import { spoilPath, spoilQuery } from './spoil-target.ts';

/** A request that may be wrong. */
export interface Spoiled {
  request: Request;
  /** Where the fault is in a field, so that it must be refused: its name as in
   * the .proto file, and as in JSON. */
  field?: readonly [string, string];
}

/** Draws where and how. */
export function spoil(draw: Draw, request: Request, binding: Binding): Spoiled {
  const spoilers = [
    spoilPath,
    spoilQuery,
    spoilHeaders,
    spoilMethod,
    ...(request.body ? [spoilBody, spoilBody, spoilBody] : []),
  ];
  return pick(draw, spoilers)(draw, request, binding);
}

function spoilMethod(draw: Draw, request: Request): Spoiled {
  const httpMethod = pick(draw, [
    ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    ...['TRACE', 'PURGE', 'PROPFIND', 'M-SEARCH', 'SOURCE'],
    randomCase(draw, request.httpMethod),
  ]);
  return { request: { ...request, httpMethod } };
}
