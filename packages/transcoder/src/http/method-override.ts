// A POST that stands for another method, as grpc-gateway reads it: for queries
// that are too long for a path, and clients that know GET and POST only.
import { status } from '@grpc/grpc-js';
import { RpcError } from '../rpc-error.ts';
import type { Router } from '../rules/create-router.ts';
import type { Answering } from './exchange.ts';
import { readBody } from './read-body.ts';

/** A method, and the query that its parameters come from. */
export interface Asked {
  method: string;
  query: string;
  /** The body has been read: it was the query. */
  isForm: boolean;
}

/** Reads a form as a query where the client asks for another method, or where
 * the path has GET alone. Anything else stays as it is. */
export function overrideMethod(
  answering: Answering,
  router: Router,
  path: string,
  query: string,
): Asked | Promise<Asked> {
  const { request, settings } = answering;
  const method = request.method ?? '';
  const asked = { method, query, isForm: false };
  if (settings.mode !== 'grpc-gateway' || method !== 'POST') return asked;
  // To the letter: with a charset behind it, grpc-gateway reads JSON.
  if (request.headers['content-type'] !== 'application/x-www-form-urlencoded') {
    return asked;
  }
  const override = request.headers['x-http-method-override'];
  if (typeof override === 'string' && override !== '') {
    return readForm(answering, override.toUpperCase(), query);
  }
  const match = router.match('POST', path);
  return match.kind === 'wrong method' && match.allow.includes('GET')
    ? readForm(answering, 'GET', query)
    : asked;
}

async function readForm(
  answering: Answering,
  method: string,
  query: string,
): Promise<Asked> {
  const body = await readBody(answering);
  const form = Buffer.from(body?.bytes ?? []).toString('latin1');
  if (/[^\t\r\n -~]/.test(form)) {
    const details = 'The form must be ASCII, the rest of it escaped.';
    throw new RpcError(status.INVALID_ARGUMENT, details);
  }
  const both = [form, query].filter((part) => part !== '').join('&');
  return { method, query: both, isForm: true };
}
