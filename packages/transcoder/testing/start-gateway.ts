// A gateway on a free port, in front of a backend of its own.
import {
  createGatewayServer,
  createTranscoder,
  type GatewayServerOptions,
  RpcError,
  type ServerLimits,
  type Transcoder,
  type TranscoderOptions,
} from '../src/index.ts';
import { type RunningBackend, startBackend } from './backend.ts';
import { descriptors } from './descriptors.ts';

/** A gateway that runs. `await using` ends it and its backend. */
export interface RunningGateway extends AsyncDisposable {
  port: number;
  /** "http://127.0.0.1:8080" */
  url: string;
  backend: RunningBackend;
  transcoder: Transcoder;
  /** Faults of the gateway itself: there should be none. */
  faults: unknown[];
  /** Ends the gateway as a signal to its program does. */
  drain(graceMs?: number): Promise<void>;
}

/** What a test may change. */
export interface GatewayChoices extends Partial<TranscoderOptions> {
  serverLimits?: Partial<ServerLimits>;
  /** The certificate and key of the gateway. */
  tls?: Pick<GatewayServerOptions, 'cert' | 'key'>;
}

/** Starts both.
 * @param choices settings and limits that differ from the defaults; a server of
 *   the test's own replaces the backend */
export async function startGateway({
  serverLimits = {},
  tls,
  ...options
}: GatewayChoices = {}): Promise<RunningGateway> {
  const backend = await startBackend();
  const faults: unknown[] = [];
  const ownServer = options.backend ?? options.inProcess ?? options.target;
  const transcoder = createTranscoder({
    descriptors: descriptors(),
    ...(ownServer === undefined && { target: backend.address }),
    onError: (error) => {
      if (!(error instanceof RpcError)) faults.push(error);
    },
    ...options,
  });
  const server = createGatewayServer(transcoder, {
    ...tls,
    limits: serverLimits,
  });
  const port = await server.listen(0);
  return {
    port,
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    backend,
    transcoder,
    faults,
    drain: server.drain,
    async [Symbol.asyncDispose]() {
      await server.drain(0);
      transcoder.close();
      await backend.stop(0);
    },
  };
}
