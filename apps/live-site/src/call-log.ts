// Keeps the side of gRPC of calls for a moment, for the page that made them.
import type { DescMethod, FileRegistry } from '@bufbuild/protobuf';
import { Metadata, status } from '@grpc/grpc-js';
import {
  type Backend,
  RpcError,
  type StreamAnswer,
} from '@polyglot-grpc/transcoder';
import { messageJson } from '@polyglot-grpc/wire/message-json';
import type { GrpcCall, Header } from './live-call.ts';

/** The metadata whose value a caller chooses to ask for its call by. */
export const CALL_ID = 'call-id';

// Calls that nobody asks for give way to newer ones, and long ones are not kept.
const MOST_CALLS = 100;
const MOST_MESSAGES = 20;
const MOST_BYTES = 1_000;

interface KeptCall {
  path: string;
  metadata: Metadata;
  requests: Uint8Array[];
  header: Metadata;
  responses: Uint8Array[];
  end?: { code: status; details: string; trailer: Metadata };
}

/** The calls of the last moments, by the id that their callers gave them. */
export class CallLog {
  readonly #calls = new Map<string, KeptCall>();
  readonly #registry: FileRegistry;

  /** @param registry the contracts of all that is called */
  constructor(registry: FileRegistry) {
    this.#registry = registry;
  }

  /** Gives a backend that does the same, and keeps what passes. */
  observe(backend: Backend): Backend {
    return {
      unary: async (path, message, options) => {
        const call = this.#begin(path, options.metadata);
        call.requests.push(message);
        try {
          const answer = await backend.unary(path, message, options);
          call.header = answer.header;
          call.responses.push(answer.message);
          end(call, answer.trailer);
          return answer;
        } catch (error) {
          fail(call, error);
          throw error;
        }
      },
      stream: (path, messages, options) => {
        const call = this.#begin(path, options.metadata);
        const sent = kept(messages, call.requests);
        return watch(call, backend.stream(path, sent, options));
      },
      close: () => backend.close(),
    };
  }

  /** Gives a call that has ended, once. */
  take(id: string): GrpcCall | undefined {
    const call = this.#calls.get(id);
    if (!call?.end) return undefined;
    this.#calls.delete(id);
    const method = this.#methodOf(call.path);
    return method && describe(call, method);
  }

  #begin(path: string, metadata: Metadata): KeptCall {
    const call = {
      ...{ path, metadata, header: new Metadata() },
      ...{ requests: [], responses: [] },
    };
    const [id] = metadata.get(CALL_ID);
    if (id !== undefined) {
      this.#calls.set(String(id), call);
      const [oldest = ''] = this.#calls.keys();
      if (this.#calls.size > MOST_CALLS) this.#calls.delete(oldest);
    }
    return call;
  }

  #methodOf(path: string): DescMethod | undefined {
    const [, service = '', name] = path.split('/');
    const { methods = [] } = this.#registry.getService(service) ?? {};
    return methods.find((method) => method.name === name);
  }
}

function watch(call: KeptCall, answer: StreamAnswer): StreamAnswer {
  const { header, trailer } = answer;
  // A call that fails before its first message is never read.
  header.then(
    (received) => {
      call.header = received;
    },
    (error) => fail(call, error),
  );
  async function* messages() {
    try {
      yield* kept(answer.messages, call.responses);
      end(call, await trailer);
    } catch (error) {
      fail(call, error);
      throw error;
    }
  }
  return { header, trailer, messages: messages() };
}

async function* kept(messages: AsyncIterable<Uint8Array>, list: Uint8Array[]) {
  for await (const message of messages) {
    if (list.length <= MOST_MESSAGES) list.push(message);
    yield message;
  }
}

function end(call: KeptCall, trailer: Metadata): void {
  call.end = { code: status.OK, details: '', trailer };
}

function fail(call: KeptCall, error: unknown): void {
  if (!(error instanceof RpcError)) return;
  const { code, details, metadata, header } = error;
  call.header = header;
  call.end = { code, details, trailer: metadata };
}

// Undefined for a call that is too long to be shown.
function describe(call: KeptCall, method: DescMethod): GrpcCall | undefined {
  const { path, requests, responses, end } = call;
  const sizes = [...requests, ...responses].map(({ length }) => length);
  const tooLong = sizes.some((size) => size > MOST_BYTES);
  if (!end || tooLong || sizes.length > MOST_MESSAGES) return undefined;
  return {
    path,
    metadata: headersOf(call.metadata),
    requests: requests.map((each) => messageJson(each, method.input)),
    header: headersOf(call.header),
    responses: responses.map((each) => messageJson(each, method.output)),
    trailer: headersOf(end.trailer),
    status: { code: end.code, name: status[end.code], details: end.details },
  };
}

function headersOf(metadata: Metadata): Header[] {
  return Object.entries(metadata.toJSON()).flatMap(([name, values]) =>
    values.map((value) => ({ name, value: textOf(value) })),
  );
}

function textOf(value: string | Buffer): string {
  return typeof value === 'string' ? value : value.toString('base64');
}
