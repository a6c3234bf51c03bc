// GET /openapi.json and /swagger-ui/: what the gateway says about itself.
import { status } from '@grpc/grpc-js';
import type { Answering } from '../http/exchange.ts';
import { linger } from '../http/linger.ts';
import { send } from '../http/write-answer.ts';
import { RpcError } from '../rpc-error.ts';
import type { Router } from '../rules/create-router.ts';
import type { Route } from '../rules/route.ts';
import type { Settings } from '../settings.ts';
import { openApiDocument } from './document.ts';
import { type ServedFile, swaggerUiFile } from './swagger-ui.ts';

const DOCUMENT = '/openapi.json';
const UI = '/swagger-ui';
const ALLOW = 'GET, HEAD, OPTIONS';

// The page may load and ask what comes from here, and nothing else. Its styles
// hold small pictures.
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; " +
    "img-src 'self' data:; connect-src 'self'; base-uri 'none'; " +
    "form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Answers requests for the pages of one gateway. */
export interface Pages {
  /** @returns undefined for what is no page, or a path that a rule has
   * @throws RpcError for another method, and where Swagger UI is missing */
  answer(answering: Answering, path: string): Promise<void> | undefined;
}

/** Makes the pages. The document is written when it is first asked for. */
export function createPages(
  router: Router,
  routes: readonly Route[],
  settings: Settings,
): Pages {
  let json: string | undefined;
  const documentText = () => {
    json ??= JSON.stringify(openApiDocument(routes, settings));
    return json;
  };
  return {
    answer(answering, path) {
      if (path !== DOCUMENT && path !== UI && !path.startsWith(`${UI}/`)) {
        return undefined;
      }
      // The contract comes first. No rule has a method in small letters.
      const { kind } = router.match('any', path);
      if (kind !== 'not found') return undefined;
      return page(answering, path, documentText);
    },
  };
}

async function page(
  answering: Answering,
  path: string,
  documentText: () => string,
): Promise<void> {
  const { request, response } = answering;
  const { method = '' } = request;
  if (method === 'OPTIONS') {
    linger(answering);
    return void response.writeHead(204, { Allow: ALLOW }).end();
  }
  if (method !== 'GET' && method !== 'HEAD') throw wrongMethod(method);
  for (const [name, value] of Object.entries(HEADERS)) {
    response.setHeader(name, value);
  }
  // A new version of the gateway must not meet an old file of the page.
  response.setHeader('Cache-Control', 'no-cache');
  if (path === UI) {
    linger(answering);
    // Relative, since the gateway may be below a path of another server.
    return void response.writeHead(308, { Location: 'swagger-ui/' }).end();
  }
  const file =
    path === DOCUMENT
      ? { contentType: 'application/json', body: documentText() }
      : fileOf(path.slice(UI.length + 1));
  await send(answering, { status: 200, ...file }, []);
}

function fileOf(name: string): ServedFile {
  const file = swaggerUiFile(name);
  if (typeof file === 'object') return file;
  throw file === undefined
    ? new RpcError(status.NOT_FOUND, 'Swagger UI has no such file.')
    : new RpcError(status.UNIMPLEMENTED, file);
}

function wrongMethod(method: string): RpcError {
  const details = `The method must be one of ${ALLOW}, not ${method}.`;
  return new RpcError(status.UNIMPLEMENTED, details, {
    httpStatus: 405,
    headers: { Allow: ALLOW },
  });
}
