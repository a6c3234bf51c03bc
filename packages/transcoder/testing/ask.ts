// One request in plain words, sent byte by byte as it is written here.
import type { RawAnswer } from './raw-answer.ts';
import { rawRequest } from './raw-client.ts';

/** A request; everything but the path has a default. */
export interface Question {
  method?: string;
  path: string;
  /** A header of several lines has a list. */
  headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Gets a Content-Length, unless the headers say how long it is. */
  body?: string | Uint8Array;
}

/** Asks, and reads the answer.
 * @throws Error if the server closes before it is whole */
export async function ask(
  port: number,
  question: Question,
): Promise<RawAnswer> {
  const { method = 'GET', path } = question;
  const answer = await rawRequest(port, bytesOf(question), method);
  if (!answer) throw new Error(`no answer to ${method} ${path}`);
  return answer;
}

/** The JSON of an answer's body. */
export function jsonOf(answer: Pick<RawAnswer, 'body'>): unknown {
  return JSON.parse(answer.body.toString());
}

/** A request as it goes over the wire. */
export function bytesOf(question: Question): Buffer {
  const { method = 'GET', path, headers = {}, body } = question;
  const names = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const hasLength =
    names.has('content-length') || names.has('transfer-encoding');
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}: ${one}`),
  );
  if (!names.has('host')) lines.unshift('Host: gateway.test');
  if (body !== undefined && !hasLength) {
    lines.push(`Content-Length: ${Buffer.byteLength(body)}`);
  }
  const head = `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(body ?? '')]);
}
