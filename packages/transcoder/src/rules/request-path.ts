// The path of a request in segments.
import { status } from '@grpc/grpc-js';
import { RpcError } from '../rpc-error.ts';
import { decode } from './percent-encoding.ts';

/** The segments of a path, as they came and decoded. Where nothing is encoded,
 * both are one array. */
export interface RequestPath {
  raw: readonly string[];
  plain: readonly string[];
}

/** Splits a path, then decodes its segments.
 * @returns undefined where it does not begin with "/": it is of no rule
 * @throws RpcError INVALID_ARGUMENT if it is wrongly encoded */
export function readPath(path: string): RequestPath | undefined {
  if (path[0] !== '/') return undefined;
  // The path of the root has no segment.
  const raw = path === '/' ? [] : path.slice(1).split('/');
  return { raw, plain: isPlain(path) ? raw : raw.map(decodeOrThrow) };
}

/** Decodes a path, then splits it: "%2F" is a "/" like others. So does
 * grpc-gateway, which calls it legacy.
 * @returns undefined where it does not begin with "/"
 * @throws RpcError INVALID_ARGUMENT if it is wrongly encoded */
export function readPathDecoded(path: string): RequestPath | undefined {
  if (path[0] !== '/') return undefined;
  const decoded = isPlain(path) ? path : decodeOrThrow(path);
  const plain = decoded.slice(1).split('/');
  return { raw: plain, plain };
}

/** Whether a path is ASCII without escapes. */
function isPlain(path: string): boolean {
  for (let at = 0; at < path.length; at += 1) {
    const code = path.charCodeAt(at);
    if (code === PERCENT || code > 0x7f) return false;
  }
  return true;
}

const PERCENT = 0x25;

function decodeOrThrow(raw: string): string {
  const plain = decode(raw);
  if (plain !== undefined) return plain;
  const shown = raw.length > LONGEST ? `${raw.slice(0, LONGEST)}…` : raw;
  throw new RpcError(
    status.INVALID_ARGUMENT,
    `The path is not percent-encoded UTF-8: "${shown}".`,
  );
}

/** Characters of a path that an error repeats. */
const LONGEST = 100;
