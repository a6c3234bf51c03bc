// The way of a request: route, metadata, call, answer, and every fault on it.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Backend } from '../backend/backend.ts';
import type { Messages } from '../messages/messages.ts';
import type { Pages } from '../openapi/pages.ts';
import type { Router } from '../rules/create-router.ts';
import type { Settings } from '../settings.ts';
import { answerStream } from '../streams/answer-stream.ts';
import { allowOrigin } from './cors.ts';
import type { Answering, Exchange } from './exchange.ts';
import { findRoute } from './find-route.ts';
import { answerHealth, healthRoute } from './health.ts';
import { overrideMethod } from './method-override.ts';
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
    answer(answering, parts)
      .catch((error: unknown) => {
        report(answering, error);
        return writeError(answering, error);
      })
      .catch((error: unknown) => {
        onError(error);
        response.destroy();
      });
  };
}

async function answer(
  answering: Answering,
  { router, backend, pages }: HandlerParts,
): Promise<void> {
  const { request, response, settings } = answering;
  allowOrigin(answering);
  const { path, query } = splitTarget(request.url ?? '');
  const page = pages?.answer(answering, path);
  if (page) return page;
  if (answerOptions(answering, router, path)) return;
  const asked = await overrideMethod(answering, router, path, query);
  const found = findRoute(router, settings.mode, asked.method, path);
  const { route } = found;
  const isUnary = route.method.methodKind === 'unary';
  const exchange: Exchange = {
    ...answering,
    route,
    values: found.values,
    query: asked.query,
    isForm: asked.isForm,
    backend,
    call: {
      metadata: metadataOf(request, settings.mode),
      deadline: deadlineOf(
        timeoutOf(request),
        isUnary ? settings.limits.requestMs : undefined,
        settings.mode,
      ),
      signal: signalOf(response),
    },
  };
  if (route === healthRoute) return answerHealth(exchange);
  return isUnary ? answerUnary(exchange) : answerStream(exchange);
}

function timeoutOf(request: IncomingMessage): string | undefined {
  const header = request.headers['grpc-timeout'];
  return typeof header === 'string' ? header : undefined;
}

// Aborts when the connection is gone before the answer is out.
function signalOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
