// How the gateway makes one call. Most backends use little of what a call can
// say, so what is dear is made when somebody asks for it.
import { Metadata } from '@grpc/grpc-js';
import type { Backend, CallOptions } from './backend.ts';

/** Names and values in turns, as they go over the wire: small letters, printable
 * ASCII, and base64 where a name ends with "-bin". A name may come twice. */
export type HeaderList = readonly string[];

/** The options of one call, of which nothing is made before it is used. */
export class GatewayCall implements CallOptions {
  readonly headers: HeaderList;
  readonly deadline: Date | undefined;
  #metadata: Metadata | undefined;
  #controller: AbortController | undefined;
  #listener: (() => void) | undefined;
  #isCancelled = false;

  constructor(headers: HeaderList, deadline: Date | undefined) {
    this.headers = headers;
    this.deadline = deadline;
  }

  get metadata(): Metadata {
    this.#metadata ??= metadataFrom(this.headers);
    return this.#metadata;
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#isCancelled) this.#controller.abort();
    }
    return this.#controller.signal;
  }

  get isCancelled(): boolean {
    return this.#isCancelled;
  }

  /** Has the backend told when nobody waits for the answer any more.
   * @param listener undefined to take away the one that is there */
  onCancel(listener: (() => void) | undefined): void {
    this.#listener = listener;
  }

  /** Tells that nobody waits for the answer any more. */
  cancel(): void {
    if (this.#isCancelled) return;
    this.#isCancelled = true;
    this.#controller?.abort();
    this.#listener?.();
  }
}

/** What the headers of a call are, whoever makes it. */
export function headersOf(options: CallOptions): HeaderList {
  if (options instanceof GatewayCall) return options.headers;
  const { metadata } = options;
  return Object.keys(metadata.getMap()).flatMap((name) =>
    metadata.get(name).flatMap((value) => [name, textOf(value)]),
  );
}

/** Whether the client has gone already. */
export function isGone(options: CallOptions): boolean {
  return options instanceof GatewayCall
    ? options.isCancelled
    : options.signal.aborted;
}

/** Whether a call waits for a server that cannot be reached. */
export function waitsForReady(options: CallOptions): boolean {
  if (options instanceof GatewayCall) return false;
  return options.metadata.getOptions().waitForReady === true;
}

/** Tells when the client goes.
 * @returns a function that forgets who is to be told */
export function onGone(options: CallOptions, tell: () => void): () => void {
  if (options instanceof GatewayCall) {
    options.onCancel(tell);
    return () => options.onCancel(undefined);
  }
  const { signal } = options;
  signal.addEventListener('abort', tell, { once: true });
  return () => signal.removeEventListener('abort', tell);
}

const ours = new WeakSet<Backend>();

/** Marks a backend that takes the options of the gateway as they are. */
export function takingGatewayCalls(backend: Backend): Backend {
  ours.add(backend);
  return backend;
}

/** Any other backend is somebody else's, who may take the options of a call apart
 * and put them together again: they are properties then, which are all there. */
export function withPlainOptions(backend: Backend): Backend {
  if (ours.has(backend)) return backend;
  return {
    unary: (path, message, options) =>
      backend.unary(path, message, plain(options)),
    stream: (path, messages, options) =>
      backend.stream(path, messages, plain(options)),
    close: () => backend.close(),
  };
}

function plain({ metadata, deadline, signal }: CallOptions): CallOptions {
  return { metadata, deadline, signal };
}

function metadataFrom(headers: HeaderList): Metadata {
  const metadata = new Metadata();
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at] ?? '';
    const value = headers[at + 1] ?? '';
    const isBinary = name.endsWith('-bin');
    metadata.add(name, isBinary ? Buffer.from(value, 'base64') : value);
  }
  return metadata;
}

function textOf(value: string | Buffer): string {
  return typeof value === 'string' ? value : value.toString('base64');
}
