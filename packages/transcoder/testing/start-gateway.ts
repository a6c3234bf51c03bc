// A gateway in front of the backend of the tests, both on ports of their own.
import {
  createTranscoder,
  type GatewayServerOptions,
  type TranscoderOptions,
} from '../src/index.ts';
import { createGatewayServer } from '../src/http/gateway-server.ts';
import { type RunningBackend, startBackend } from './backend.ts';
import { descriptors } from './descriptors.ts';

/** What a test may choose; the backend and its descriptors are given. */
export type GatewayOptions = Partial<TranscoderOptions> & {
  server?: GatewayServerOptions;
};

/** A gateway that runs. `await using` ends it and its backend. */
export interface RunningGateway extends AsyncDisposable {
  port: number;
  /** "http://127.0.0.1:8080" */
  url: string;
  backend: RunningBackend;
  /** Faults of the gateway itself. Every test wants none. */
  faults: unknown[];
  drain(graceMs?: number): Promise<void>;
}

/** Starts both.
 * @param options `target` and the like replace the backend of the tests */
export async function startGateway({
  server: serverOptions = {},
  ...options
}: GatewayOptions = {}): Promise<RunningGateway> {
  const backend = await startBackend();
  const faults: unknown[] = [];
  const hasServer = options.inProcess ?? options.backend ?? options.target;
  const transcoder = createTranscoder({
    descriptors: descriptors(),
    ...(!hasServer && { target: backend.address }),
    onError: (error) => faults.push(error),
    ...options,
  });
  const gateway = createGatewayServer(transcoder, serverOptions);
  const port = await gateway.listen(0);
  const scheme = serverOptions.cert === undefined ? 'http' : 'https';
  return {
    port,
    url: `${scheme}://127.0.0.1:${port}`,
    backend,
    faults,
    drain: gateway.drain,
    [Symbol.asyncDispose]: async () => {
      await gateway[Symbol.asyncDispose]();
      transcoder.close();
      await backend[Symbol.asyncDispose]();
    },
  };
}
