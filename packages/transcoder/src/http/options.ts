// The method OPTIONS: what a path takes, told to whoever asks.
import type { Router } from '../rules/create-router.ts';
import { isPreflight, writePreflight } from './cors.ts';
import type { Answering } from './exchange.ts';
import { methodsOf } from './find-route.ts';
import { linger } from './linger.ts';

/** Answers a browser that asks before it sends a page's request, and in spec
 * mode everybody who asks, unless a rule has this method itself.
 * @returns whether it has answered */
export function answerOptions(
  answering: Answering,
  router: Router,
  path: string,
): boolean {
  const { request, response, settings } = answering;
  if (request.method !== 'OPTIONS') return false;
  const methods = methodsOf(router, settings.mode, path);
  if (methods.length === 0) return false;
  if (isPreflight(answering)) {
    writePreflight(answering, methods);
    return true;
  }
  const isRule = router.match('OPTIONS', path).kind === 'found';
  if (isRule || settings.mode !== 'spec') return false;
  linger(answering);
  response.writeHead(204, { Allow: methods.join(', ') }).end();
  return true;
}
