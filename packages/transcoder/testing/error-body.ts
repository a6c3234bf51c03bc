// Says what is wrong with an error's body, which has to be a google.rpc.Status.
import type { RawAnswer } from './raw-answer.ts';

/** The HTTP status of each code of gRPC, as the README lists them. */
export const httpStatuses: readonly number[] = [
  200, 499, 500, 400, 504, 404, 409, 403, 429, 400, 409, 400, 501, 500, 503,
  500, 401,
];

/** Explains why an answer is no well-formed error.
 * @returns undefined if it is one */
export function faultOfError({
  headers,
  body,
}: Pick<RawAnswer, 'headers' | 'body'>): string | undefined {
  if (headers['content-type'] !== 'application/json') {
    return `Its content type is ${headers['content-type']}.`;
  }
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    return 'It is not JSON.';
  }
  if (typeof value !== 'object' || value === null) return 'It is no object.';
  const keys = Object.keys(value).sort().join();
  if (keys !== 'code,details,message') return `It has ${keys}.`;
  const { code, message, details } = Object(value);
  if (!Number.isInteger(code) || code < 1) return `Its code is ${code}.`;
  if (typeof message !== 'string') return 'Its message is no text.';
  if (!Array.isArray(details)) return 'Its details are no list.';
  return undefined;
}
