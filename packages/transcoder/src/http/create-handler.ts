// The way of a request: route, metadata, call, answer, and every fault on it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend } from '../backend/backend.ts';
import { GatewayCall } from '../backend/gateway-call.ts';
import type { Messages } from '../messages/messages.ts';
import type { Pages } from '../openapi/pages.ts';
import type { Router } from '../rules/create-router.ts';
import type { Settings } from '../settings.ts';
import { answerStream } from '../streams/answer-stream.ts';
import { allowOrigin } from './cors.ts';
import type { Answering, Exchange } from './exchange.ts';
import { findRoute } from './find-route.ts';
import { answerHealth, healthRoute } from './health.ts';
import { type Asked, overrideMethod } from './method-override.ts';
import { answerOptions } from './options.ts';
import { closeWithConnection } from './queued.ts';
import { report } from './report.ts';
import { metadataOf } from './request-metadata.ts';
import { splitTarget } from './request-target.ts';
import { deadlineOf } from './timeout.ts';
import { answerUnary } from './unary.ts';
import { writeError } from './write-error.ts';

/** What a handler is made of. */
export interface HandlerParts {
  router: Router;
  messages: Messages;
  backend: Backend;
  settings: Settings;
  /** What the gateway says about itself, where that is wanted. */
  pages: Pages | undefined;
  /** Is told of what the client is not: faults of the gateway, and, as an
   * RpcError with a cause, why the server cannot be reached or understood. */
  onError: (error: unknown) => void;
}

/** Answers one request of node:http. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
) => void;

/** Makes a handler that answers every request, whatever is wrong with it. */
export function createHandler(parts: HandlerParts): Handler {
  const { messages, settings, onError } = parts;
  return (request, response) => {
    closeWithConnection(request, response);
    const answering = {
      request,
      response,
      messages,
      settings,
      isForm: false,
      onError,
    };
    // Nothing waits here before the call itself does.
    try {
      answer(answering, parts)?.catch((error) => fail(answering, error));
    } catch (error) {
      fail(answering, error);
    }
  };
}

function fail(answering: Answering, error: unknown): void {
  report(answering, error);
  writeError(answering, error).catch((fault: unknown) => {
    answering.onError(fault);
    answering.response.destroy();
  });
}

/** @returns when the answer is out; undefined if it is already */
function answer(
  answering: Answering,
  parts: HandlerParts,
): Promise<void> | undefined {
  allowOrigin(answering);
  const { path, query } = splitTarget(answering.request.url ?? '');
  const page = parts.pages?.answer(answering, path);
  if (page) return page;
  if (answerOptions(answering, parts.router, path)) return undefined;
  const asked = overrideMethod(answering, parts.router, path, query);
  return asked instanceof Promise
    ? asked.then((form) => call(answering, parts, path, form))
    : call(answering, parts, path, asked);
}

function call(
  { request, response, messages, settings, onError }: Answering,
  { router, backend }: HandlerParts,
  path: string,
  { method, query, isForm }: Asked,
): Promise<void> {
  const { route, values } = findRoute(router, settings.mode, method, path);
  const isUnary = route.method.methodKind === 'unary';
  const ownMs = isUnary ? settings.limits.requestMs : undefined;
  const options = new GatewayCall(
    metadataOf(request, settings.mode),
    deadlineOf(timeoutOf(request), ownMs, settings.mode),
  );
  // The connection may be gone before the answer is out.
  response.on('close', () => {
    if (!response.writableFinished) options.cancel();
  });
  const exchange: Exchange = {
    request,
    response,
    messages,
    settings,
    isForm,
    onError,
    route,
    values,
    query,
    backend,
    call: options,
  };
  if (route === healthRoute) return answerHealth(exchange);
  return isUnary ? answerUnary(exchange) : answerStream(exchange);
}

/** The header of that name, unless it came twice. */
export function timeoutOf(request: IncomingMessage): string | undefined {
  const header = request.headers['grpc-timeout'];
  return typeof header === 'string' ? header : undefined;
}
