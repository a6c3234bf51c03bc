// A gateway whose backend has the streams of a test, in place of the usual ones.
import { Server } from '@grpc/grpc-js';
import { listen } from '@polyglot-grpc/lesson-kit/server';
import { Files } from '@stubs/transcoding/es/transcoding/v1/files_pb.ts';
import { Streams } from '@stubs/transcoding/es/transcoding/v1/streams_pb.ts';
import { files } from './files.ts';
import { HeldCalls } from './held-calls.ts';
import { type Implementation, serve } from './implementation.ts';
import {
  type GatewayChoices,
  type RunningGateway,
  startGateway,
} from './start-gateway.ts';
import { streams } from './streams.ts';

/** Methods that a test has of its own. */
type Methods = Partial<Implementation<typeof Streams>> &
  Partial<Pick<Implementation<typeof Files>, 'downloadPieces'>>;

/** Starts a server with some methods of its own, and a gateway before it. */
export async function startStreams(
  { downloadPieces = files.downloadPieces, ...methods }: Methods,
  choices: GatewayChoices = {},
): Promise<RunningGateway> {
  const server = new Server();
  serve(server, Streams, { ...streams(new HeldCalls()), ...methods });
  serve(server, Files, { ...files, downloadPieces });
  const running = await listen(server, 0, '127.0.0.1');
  const target = `127.0.0.1:${running.port}`;
  const gateway = await startGateway({ ...choices, target });
  return {
    ...gateway,
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      await running.stop(0);
    },
  };
}
