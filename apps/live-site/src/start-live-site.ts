// The site with servers behind it, in one process at one port.
import type { IncomingMessage } from 'node:http';
import { createGatewayServer } from '@polyglot-grpc/transcoder';
import { answerFiles } from '../../website/serve.mjs';
import { createApi } from './create-api.ts';
import { type LessonServer, startLessonServer } from './lesson-server.ts';
import { LANGUAGES } from './live-call.ts';

export interface LiveSiteOptions {
  host: string;
  /** 0 for any free one. */
  port: number;
}

/** A site that is served, and the servers that its pages call. */
export interface LiveSite extends AsyncDisposable {
  readonly port: number;
  readonly servers: readonly LessonServer[];
}

/** Starts the servers and serves the built site, and the gateway below `/api/`.
 * @throws Error of node:net where the address cannot be had */
export async function startLiveSite({
  host,
  port,
}: LiveSiteOptions): Promise<LiveSite> {
  // What is in the stack ends with it: here if something fails, else later.
  await using stack = new AsyncDisposableStack();
  const servers = await Promise.all(LANGUAGES.map(startLessonServer));
  for (const server of servers) stack.use(server);
  const api = stack.use(createApi(servers, (request) => isOwn(request, host)));
  const files = answerFiles();
  const site = createGatewayServer((request, response) => {
    const isApi = request.url?.startsWith('/api/');
    if (isApi) api(request, response);
    else files(request, response);
  });
  const bound = await site.listen(port, host);
  stack.use(site);
  const moved = stack.move();
  return {
    port: bound,
    servers,
    [Symbol.asyncDispose]: () => moved.disposeAsync(),
  };
}

// The page of another site may not call, neither as itself nor by a name of its
// own that leads to this machine. Programs other than browsers say no site.
function isOwn({ headers }: IncomingMessage, boundTo: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site === 'cross-site' || site === 'same-site') return false;
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  return isLoopback(name) || !isLoopback(boundTo);
}

function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(host);
}
