// The way of a request that would become a WebSocket: route, origin, handshake.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { status } from '@grpc/grpc-js';
import { type WebSocket, WebSocketServer } from 'ws';
import { GatewayCall } from '../backend/gateway-call.ts';
import { type HandlerParts, timeoutOf } from '../http/create-handler.ts';
import { type Found, findRoute, methodsOf } from '../http/find-route.ts';
import { httpStatusOf } from '../http/http-status.ts';
import { LINGER_MS } from '../http/linger.ts';
import { endWith } from '../http/refuse-socket.ts';
import { report } from '../http/report.ts';
import { metadataOf } from '../http/request-metadata.ts';
import { splitTarget } from '../http/request-target.ts';
import { deadlineOf } from '../http/timeout.ts';
import { statusJson } from '../http/write-error.ts';
import { RpcError, toRpcError } from '../rpc-error.ts';
import type { Route } from '../rules/route.ts';
import { GOING_AWAY } from './close-code.ts';
import { type Conversation, converse } from './converse.ts';
import { HEARTBEAT_MS, keepBeating } from './heartbeat.ts';
import { checkOrigin } from './origin.ts';
import { SocketRoutes } from './socket-routes.ts';

/** Takes what the event `upgrade` of a server of node:http brings.
 * @param head what the client has sent behind its request
 * @param leaving closes the WebSocket when it aborts, since the server ends */
export type Upgrade = (
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  leaving?: AbortSignal,
) => void;

/** Makes the rpcs that take streams callable over WebSockets.
 * @param heartbeatMs milliseconds between two pings */
export function createUpgrade(
  parts: HandlerParts,
  routes: readonly Route[],
  heartbeatMs = HEARTBEAT_MS,
): Upgrade {
  const { settings, onError } = parts;
  const socketRoutes = new SocketRoutes(routes, settings.mode);
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: settings.limits.bodyBytes,
    // It would cost some 300 KB a connection, and the messages are small.
    perMessageDeflate: false,
    // No subprotocol is spoken, whichever the client offers.
    handleProtocols: () => false,
  });
  server.on('wsClientError', (error, socket) =>
    refuse(socket, parts, noHandshake(error.message)),
  );
  return (request, socket, head, leaving) => {
    try {
      const conversation = prepare(request, parts, socketRoutes);
      server.handleUpgrade(request, socket, head, (webSocket) => {
        // What is wrong with a frame is told to the client, by its code.
        webSocket.on('error', () => {});
        keepBeating(webSocket, heartbeatMs);
        if (leaving) closeAt(leaving, webSocket);
        converse(webSocket, conversation).catch((error: unknown) => {
          onError(error);
          webSocket.terminate();
        });
      });
    } catch (error) {
      report(parts, error);
      refuse(socket, parts, toRpcError(error));
    }
  };
}

// Whatever can be judged before the handshake is answered as HTTP.
function prepare(
  request: IncomingMessage,
  parts: HandlerParts,
  socketRoutes: SocketRoutes,
): Conversation {
  const { settings, messages, backend, onError } = parts;
  const { mode, corsOrigins } = settings;
  const { path, query } = splitTarget(request.url ?? '');
  const { route, values } = socketRoutes.find(path) ?? noStream(parts, path);
  const metadata = checkOrigin(request, corsOrigins, metadataOf(request, mode));
  const deadline = deadlineOf(timeoutOf(request), undefined, mode);
  return {
    route,
    mode,
    bind: messages.binder(route, values, query),
    messages,
    backend,
    call: new GatewayCall(metadata, deadline),
    onError,
  };
}

function noStream({ router, settings }: HandlerParts, path: string): Found {
  const { mode } = settings;
  if (methodsOf(router, mode, path).length === 0) {
    return findRoute(router, mode, 'GET', path);
  }
  throw new RpcError(
    status.INVALID_ARGUMENT,
    'The rpc of this path takes no stream: call it without a WebSocket.',
  );
}

function noHandshake(reason: string): RpcError {
  const details = `The handshake of the WebSocket fails: ${reason}.`;
  return /Version/.test(reason)
    ? new RpcError(status.INVALID_ARGUMENT, details, {
        httpStatus: 426,
        headers: { Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' },
      })
    : new RpcError(status.INVALID_ARGUMENT, details);
}

function refuse(socket: Duplex, parts: HandlerParts, error: RpcError): void {
  endWith(socket, {
    httpStatus: httpStatusOf(error),
    headers: error.headers,
    body: statusJson(parts, error),
  });
}

// A client that does not answer is cut: the server waits for all to be closed.
function closeAt(leaving: AbortSignal, socket: WebSocket): void {
  const leave = () => {
    socket.close(GOING_AWAY, 'The gateway ends.');
    const timer = setTimeout(() => socket.terminate(), LINGER_MS);
    socket.once('close', () => clearTimeout(timer));
  };
  leaving.addEventListener('abort', leave);
  socket.once('close', () => leaving.removeEventListener('abort', leave));
}
