// Asks an https server for JSON, and trusts only whom a given CA has certified.
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';

const TIMEOUT_MS = 5_000;
const MAX_BYTES = 65_536;

/** What to send beside the address: nothing for a plain GET. */
interface Content {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

/** Asks, and gives what the answer's body says. No redirect is followed.
 * @param ca the certificate of the only CA to trust
 * @throws Error if there is no answer, if it is not 200, or not JSON */
export async function httpsJson(
  url: string,
  ca: Buffer,
  { method = 'GET', headers = {}, body = '' }: Content = {},
): Promise<unknown> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { method, headers, ca, signal }, resolve)
      .on('error', reject)
      .end(body);
  });
  let length = 0;
  response.on('data', (chunk) => {
    length += chunk.length;
    if (length > MAX_BYTES)
      response.destroy(new Error('The answer is too long.'));
  });
  const said = await text(response);
  if (response.statusCode !== 200) {
    throw new Error(`${url} answers ${response.statusCode}.`);
  }
  try {
    return JSON.parse(said);
  } catch {
    // The error of JSON.parse shows a part of the text, which may be a token.
    throw new Error(`${url} answers no JSON.`);
  }
}
