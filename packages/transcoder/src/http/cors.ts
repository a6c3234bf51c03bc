// Which pages of other origins may read answers in a browser: none by default.
import type { Answering } from './exchange.ts';
import { linger } from './linger.ts';

const TWO_HOURS = '7200';

/** Sets the headers that let a page read the answer, if its origin may. */
export function allowOrigin({ request, response, settings }: Answering): void {
  const { corsOrigins } = settings;
  if (corsOrigins.length === 0) return;
  const { origin } = request.headers;
  // A cache must not give one page's permission to another.
  response.appendHeader('Vary', 'Origin');
  if (origin === undefined) return;
  if (!corsOrigins.includes(origin) && !corsOrigins.includes('*')) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Expose-Headers', '*');
}

/** Whether a browser asks if a page may send the request that it has in mind. */
export function isPreflight({ request, response }: Answering): boolean {
  return (
    request.method === 'OPTIONS' &&
    request.headers['access-control-request-method'] !== undefined &&
    response.hasHeader('Access-Control-Allow-Origin')
  );
}

/** Answers a browser's question.
 * @param methods that the path has */
export function writePreflight(
  answering: Answering,
  methods: readonly string[],
): void {
  const { request, response } = answering;
  response.setHeader('Access-Control-Allow-Methods', methods.join(', '));
  const headers = request.headers['access-control-request-headers'];
  if (headers !== undefined) {
    response.setHeader('Access-Control-Allow-Headers', headers);
  }
  response.setHeader('Access-Control-Max-Age', TWO_HOURS);
  linger(answering);
  response.writeHead(204).end();
}
