// What the site serves below /api: a gateway for each server of the lesson, and
// what the page asks about them.
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { status } from '@grpc/grpc-js';
import {
  createTranscoder,
  grpcBackend,
  readDescriptorSet,
} from '@polyglot-grpc/transcoder';
import { CallLog } from './call-log.ts';
import type { LessonServer } from './lesson-server.ts';
import type { ServerState } from './live-call.ts';

const contracts = join(
  import.meta.dirname,
  '../../../packages/stubs/hello_world/descriptors/hello_world.binpb',
);

/** Why there is no answer, for whoever calls without the page. */
const REASONS: Record<ServerState, string> = {
  serving: '',
  ended: 'The gRPC server has ended. Start it again with npm start.',
  'no-python':
    'The server needs Python. Install Python 3.11 or newer with venv, then ' +
    'run npm start again.',
};

const FOREIGN =
  'Only pages of this site may call, and programs that ask for localhost.';

const NOT_KEPT = 'No call of this id is kept, or it has not ended.';

/** Answers requests whose path begins with `/api/`. */
export interface Api extends Disposable {
  (request: IncomingMessage, response: ServerResponse): void;
}

/** Puts a gateway before each server.
 * @param isOwn whether a request comes from this site; others are refused */
export function createApi(
  servers: readonly LessonServer[],
  isOwn: (request: IncomingMessage) => boolean,
): Api {
  const registry = readDescriptorSet(readFileSync(contracts));
  const log = new CallLog(registry);
  const gateways = new Map<string, ReturnType<typeof createGateway>>(
    servers.map((server) => [server.language, createGateway(server)]),
  );

  function createGateway(server: LessonServer) {
    // A server that has no address does not serve, and is not called.
    const own = grpcBackend({ address: server.address || 'nowhere' });
    const backend = log.observe(own);
    const transcoder = createTranscoder({ descriptors: registry, backend });
    return { server, transcoder, close: () => own.close() };
  }

  function api(request: IncomingMessage, response: ServerResponse): void {
    const { url = '' } = request;
    const [, , first = '', id = ''] = url.split(/[/?]/);
    const gateway = gateways.get(first);
    const state = gateway?.server.state;
    if (!isOwn(request)) {
      sendError(response, 403, status.PERMISSION_DENIED, FOREIGN);
    } else if (first === 'servers.json') {
      const states = servers.map(({ language, state }) => [language, state]);
      sendJson(response, 200, Object.fromEntries(states));
    } else if (first === 'calls') {
      const call = log.take(id);
      if (call) sendJson(response, 200, call);
      else sendError(response, 404, status.NOT_FOUND, NOT_KEPT);
    } else if (!gateway || !state) {
      sendError(response, 404, status.NOT_FOUND, `No server "${first}".`);
    } else if (state !== 'serving') {
      sendError(response, 503, status.UNAVAILABLE, REASONS[state]);
    } else {
      // The gateway knows its paths as the contract has them.
      request.url = url.slice(`/api/${first}`.length);
      gateway.transcoder(request, response);
    }
  }

  return Object.assign(api, {
    [Symbol.dispose]() {
      for (const { close } of gateways.values()) close();
    },
  });
}

// Errors have the shape that the gateway gives them.
function sendError(
  response: ServerResponse,
  httpStatus: number,
  code: status,
  message: string,
): void {
  sendJson(response, httpStatus, { code, message, details: [] });
}

function sendJson(
  response: ServerResponse,
  httpStatus: number,
  value: unknown,
): void {
  const body = JSON.stringify(value);
  response.writeHead(httpStatus, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
}
