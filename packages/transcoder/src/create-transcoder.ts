// The library's front door: descriptors and a server in, a handler out.
import type { FileRegistry } from '@bufbuild/protobuf';
import type { Backend } from './backend/backend.ts';
import { withPlainOptions } from './backend/gateway-call.ts';
import {
  type GrpcBackendOptions,
  grpcBackend,
} from './backend/grpc-backend.ts';
import {
  type InProcessService,
  inProcessBackend,
} from './backend/in-process-backend.ts';
import { readDescriptorSet } from './backend/read-descriptor-set.ts';
import {
  checkOptions,
  isAnything,
  isFunction,
  isText,
} from './check-options.ts';
import { createHandler, type Handler } from './http/create-handler.ts';
import { withHealth } from './http/health.ts';
import { createMessages } from './messages/create-messages.ts';
import { createPages } from './openapi/pages.ts';
import { OptionError } from './option-error.ts';
import { RpcError } from './rpc-error.ts';
import { createRouter } from './rules/create-router.ts';
import { loadRoutes } from './rules/load-routes.ts';
import type { Route } from './rules/route.ts';
import { type GivenSettings, readSettings, settingChecks } from './settings.ts';
import { createUpgrade, type Upgrade } from './websocket/create-upgrade.ts';

/** What a transcoder is made of. One of `target`, `inProcess` and `backend` says
 * where the server is. */
export interface TranscoderOptions extends GivenSettings {
  /** A FileDescriptorSet in binary form, as `buf build -o` writes it, or the
   * registry that was made of one or of reflection. */
  descriptors: Uint8Array | FileRegistry;
  /** The address of a server without TLS, or an address and how it is trusted. */
  target?: string | GrpcBackendOptions;
  /** Services of grpc-js that live in this process. They are called without a
   * network. */
  inProcess?: readonly InProcessService[];
  /** Any other server. It stays open when the transcoder is closed. */
  backend?: Backend;
  /** A service config in YAML, as text. Its rules replace the annotations. */
  serviceConfig?: string;
  /** What errors call it: the name of its file. */
  serviceConfigName?: string;
  /** Is told of what clients are not: faults of the gateway itself, and, as an
   * RpcError with a `cause`, why the server cannot be reached or its answer be
   * read. By default all go to the console. */
  onError?: (error: unknown) => void;
}

/** A handler of node:http, with what it is made of. */
export interface Transcoder extends Handler {
  readonly routes: readonly Route[];
  /** Makes WebSockets of what the event `upgrade` of the server brings. */
  readonly upgrade: Upgrade;
  /** Ends the connection to the server, if the transcoder has made it. */
  close(): void;
}

function isService(value: unknown): boolean {
  const { service, implementation } = Object(value);
  return isObject(service) && isObject(implementation);
}

const isObject = (value: unknown) => Object(value) === value;

const checks = {
  ...settingChecks,
  descriptors: isAnything,
  target: (value: unknown) =>
    isText(Object(value).address ?? value) &&
    'an address, or an object with one',
  inProcess: (value: unknown) =>
    Array.isArray(value) && value.every(isService)
      ? undefined
      : 'a list of services, each { service, implementation }',
  backend: (value: unknown) =>
    isFunction(Object(value).unary) && 'a Backend with unary and stream',
  serviceConfig: isText,
  serviceConfigName: isText,
  onError: isFunction,
};

/** Puts REST and JSON in front of a gRPC server.
 * @throws OptionError, DescriptorError or RuleError with everything that is wrong
 *   with what it is given, before any request */
export function createTranscoder(options: TranscoderOptions): Transcoder {
  checkOptions('', options, checks);
  const settings = readSettings(options);
  const registry = registryOf(options.descriptors);
  const routes = loadRoutes(registry, {
    serviceConfig: options.serviceConfig,
    serviceConfigName: options.serviceConfigName,
    unannotated: settings.unannotated,
    mode: settings.mode,
  });
  const { backend, close } = backendOf(options);
  const router = createRouter(withHealth(routes), settings.mode);
  const parts = {
    router,
    messages: createMessages(registry, settings, routes),
    backend,
    settings,
    pages: settings.openapi ? createPages(router, routes, settings) : undefined,
    onError: options.onError ?? report,
  };
  const upgrade = createUpgrade(parts, routes);
  return Object.assign(createHandler(parts), { routes, upgrade, close });
}

function report(error: unknown): void {
  const isStatus = error instanceof RpcError;
  console.error(isStatus ? `${error.details} ${error.cause}` : error);
}

function registryOf(descriptors: Uint8Array | FileRegistry): FileRegistry {
  if (descriptors instanceof Uint8Array) return readDescriptorSet(descriptors);
  if (Object(descriptors).kind === 'registry') return descriptors;
  throw new OptionError(
    'descriptors must be the bytes of a FileDescriptorSet, or a FileRegistry.',
  );
}

function backendOf({ target, inProcess, backend }: TranscoderOptions): {
  backend: Backend;
  close(): void;
} {
  const given = [target, inProcess, backend].filter((one) => one !== undefined);
  if (given.length !== 1) {
    throw new OptionError('Give one of target, inProcess and backend.');
  }
  if (backend) return { backend: withPlainOptions(backend), close: () => {} };
  const own = inProcess
    ? inProcessBackend(inProcess)
    : grpcBackend(
        typeof target === 'object' ? target : { address: target ?? '' },
      );
  return { backend: own, close: () => own.close() };
}
