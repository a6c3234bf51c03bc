// Serves a transcoder, and keeps clients that mean harm, or do it, at bay.
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import {
  checkOptions,
  isAnything,
  isCount,
  isFunction,
  isMilliseconds,
  onlySet,
} from '../check-options.ts';
import { OptionError } from '../option-error.ts';
import type { Upgrade } from '../websocket/create-upgrade.ts';
import { refuseRequest, refuseTunnel } from './bad-request.ts';
import type { Handler } from './create-handler.ts';
import { drainServer } from './drain.ts';
import { refuseExpectation, rememberExpectation } from './expectation.ts';
import { hasOneHost, refuseHost } from './host.ts';
import { PendingRequests } from './pending-requests.ts';
import { cutStalled } from './stalled.ts';
import { asksForWebSocket, serveUpgrades } from './upgrades.ts';

/** What clients may do before the transcoder sees their request. */
export interface ServerLimits {
  /** Bytes of the first line and all headers. */
  headerBytes: number;
  /** Milliseconds from a connection, or a request's first byte, to the end of
   * the headers. */
  headersMs: number;
  /** Milliseconds for which a connection may wait for its next request. */
  idleMs: number;
  /** Milliseconds for which a client may leave an answer unread. */
  stalledMs: number;
  /** Connections at the same time. More are closed at once. */
  connections: number;
  /** Requests of one connection that wait for their answers at the same time.
   * With more, the connection is cut. */
  pipelinedRequests: number;
}

export interface GatewayServerOptions {
  /** The certificate and its key, in PEM, for HTTPS. */
  cert?: string | Buffer;
  key?: string | Buffer;
  limits?: Partial<ServerLimits>;
}

/** A server, and its end. */
export interface GatewayServer extends AsyncDisposable {
  readonly server: Server;
  /** Listens, on this machine alone unless a host is named.
   * @returns the port: any free one for 0 */
  listen(port: number, host?: string): Promise<number>;
  /** Takes no new connections, and lets requests end for a while: 10 seconds by
   * default. What then still goes on is cut. */
  drain(graceMs?: number): Promise<void>;
}

/** What holds where nothing else is said. */
export const serverDefaults: ServerLimits = {
  headerBytes: 16 * 1_024,
  headersMs: 10_000,
  idleMs: 65_000,
  stalledMs: 60_000,
  connections: 10_000,
  pipelinedRequests: 1_000,
};

/** How long requests may go on after the end was asked for. */
export const GRACE_MS = 10_000;

/** Makes a server of node:http, or of node:https where there is a certificate.
 * @param handler what createTranscoder gives; without `upgrade`, requests for a
 *   WebSocket are answered as if they were others
 * @throws OptionError naming the option that is wrong */
export function createGatewayServer(
  handler: Handler & { upgrade?: Upgrade },
  options: GatewayServerOptions = {},
): GatewayServer {
  if (isFunction(handler)) {
    throw new OptionError('The handler must be what createTranscoder gives.');
  }
  const limits = readLimits(options);
  const server = newServer(options, limits, handler.upgrade);
  const pending = new PendingRequests(server);
  server.maxConnections = limits.connections;
  // Their bytes are counted already. Node would leave out what is over.
  server.maxHeadersCount = 0;
  cutStalled(server, limits.stalledMs, pending);
  serveRequests(server, handler, pending, limits.pipelinedRequests);
  server.on('clientError', (error: Error, socket: Duplex) =>
    refuseRequest(error, socket, pending),
  );
  const leaving = handler.upgrade
    ? serveUpgrades(server, handler.upgrade, pending)
    : new AbortController();
  server.on('connect', (_request, socket: Duplex) => refuseTunnel(socket));
  return {
    server,
    listen: (port, host = '127.0.0.1') => listen(server, port, host),
    drain: (graceMs = GRACE_MS) => {
      pending.drain();
      return drainServer(server, graceMs, leaving);
    },
    [Symbol.asyncDispose]: () => drainServer(server, 0, leaving),
  };
}

function serveRequests(
  server: Server,
  handler: Handler,
  pending: PendingRequests,
  most: number,
): void {
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request;
    // Node still parses what it has read of a connection that is cut.
    if (socket.destroyed) return;
    if (pending.add(request, response) > most) socket.destroy();
    else if (hasOneHost(request)) handler(request, response);
    else refuseHost(response);
  };
  server.on('request', serve);
  server.on('checkContinue', (request, response) => {
    rememberExpectation(request);
    serve(request, response);
  });
  server.on('checkExpectation', refuseExpectation);
}

function newServer(
  { cert, key }: GatewayServerOptions,
  limits: ServerLimits,
  upgrade: Upgrade | undefined,
): Server {
  const options: ServerOptions = {
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    // Streams may go up for hours. The transcoder times every body itself.
    requestTimeout: 0,
    keepAliveTimeout: limits.idleMs,
    // How often Node looks for headers that are late.
    connectionsCheckingInterval: Math.min(limits.headersMs, 1_000),
    insecureHTTPParser: false,
    // Node's own refusal of a request without one is no JSON.
    requireHostHeader: false,
    noDelay: true,
    // What has no body has no stream to be read to its end.
    optimizeEmptyRequests: true,
    ...(upgrade && { shouldUpgradeCallback: asksForWebSocket }),
  };
  if (cert === undefined || key === undefined) return createServer(options);
  const handshakeTimeout = limits.headersMs;
  try {
    return createTlsServer({ ...options, cert, key, handshakeTimeout });
  } catch {
    throw new OptionError('cert and key are no usable pair in PEM.');
  }
}

function readLimits(options: GatewayServerOptions): ServerLimits {
  checkOptions('', options, {
    cert: isAnything,
    key: isAnything,
    limits: isAnything,
  });
  if ((options.cert === undefined) !== (options.key === undefined)) {
    throw new OptionError('cert and key belong together: give both, or none.');
  }
  const { limits = {} } = options;
  checkOptions('limits', limits, {
    headerBytes: isCount,
    headersMs: isMilliseconds,
    idleMs: isMilliseconds,
    stalledMs: isMilliseconds,
    connections: isCount,
    pipelinedRequests: isCount,
  });
  return { ...serverDefaults, ...onlySet(limits) };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
