// The gRPC server behind the gateways of the tests: all of protos/transcoding.
import { create } from '@bufbuild/protobuf';
import { Server, status } from '@grpc/grpc-js';
import { listen, type RunningServer } from '@polyglot-grpc/lesson-kit/server';
import { Library } from '@stubs/transcoding/es/transcoding/library/v1/library_pb.ts';
import { Answers } from '@stubs/transcoding/es/transcoding/v1/answers_pb.ts';
import { Binding } from '@stubs/transcoding/es/transcoding/v1/binding_pb.ts';
import { Custom } from '@stubs/transcoding/es/transcoding/v1/custom_pb.ts';
import {
  Endings,
  Plain,
} from '@stubs/transcoding/es/transcoding/v1/endings_pb.ts';
import { Files } from '@stubs/transcoding/es/transcoding/v1/files_pb.ts';
import { LegacyService } from '@stubs/transcoding/es/transcoding/v1/legacy_pb.ts';
import { Paths } from '@stubs/transcoding/es/transcoding/v1/paths_pb.ts';
import { Streams } from '@stubs/transcoding/es/transcoding/v1/streams_pb.ts';
import {
  Health,
  HealthCheckResponse_ServingStatus,
  HealthCheckResponseSchema,
} from '../src/generated/grpc/health/v1/health_pb.ts';
import { endings } from './endings.ts';
import { files } from './files.ts';
import { HeldCalls } from './held-calls.ts';
import { type Implementation, serve, serveEcho } from './implementation.ts';
import { library } from './library.ts';
import { streams } from './streams.ts';

/** A backend that runs. `await using` ends it. */
export interface RunningBackend extends RunningServer {
  /** "127.0.0.1:50051" */
  address: string;
  /** The calls that a test waits for. */
  calls: HeldCalls;
  /** Cuts all calls at once, as a crash does. */
  kill(): void;
}

/** The services whose calls answer their own request. */
export const echoing = [Answers, Binding, Custom, LegacyService, Paths, Plain];

/** Starts it.
 * @param port 0 for any free one */
export async function startBackend(
  port = 0,
  host = '127.0.0.1',
): Promise<RunningBackend> {
  const calls = new HeldCalls();
  const server = new Server({ 'grpc.max_receive_message_length': -1 });
  for (const service of echoing) {
    serveEcho(server, service);
  }
  serve(server, Endings, endings(calls));
  serve(server, Files, files);
  serve(server, Health, health);
  serve(server, Library, library);
  serve(server, Streams, streams(calls));
  const running = await listen(server, port, host);
  const stop = () => running.stop(0);
  return {
    port: running.port,
    address: `${host}:${running.port}`,
    calls,
    kill: () => server.forceShutdown(),
    stop: running.stop,
    [Symbol.asyncDispose]: stop,
  };
}

const health: Implementation<typeof Health> = {
  check: (_call, callback) => {
    const { SERVING } = HealthCheckResponse_ServingStatus;
    callback(null, create(HealthCheckResponseSchema, { status: SERVING }));
  },
  list: (_call, callback) => callback({ code: status.UNIMPLEMENTED }),
  watch: (call) => {
    call.emit('error', { code: status.UNIMPLEMENTED });
  },
};
