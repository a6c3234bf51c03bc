// Serves the RouteGuide, its contract loaded from the .proto file at run time.
import { Server } from '@grpc/grpc-js';
import { earlyAcknowledge } from '@polyglot-grpc/lesson-kit/early-acknowledge';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import type { ProtoGrpcType } from '@stubs/routeguide/proto-loader/route_guide.ts';
import { GUIDE_FLAGS, type GuideOptions, guideOptions } from './flags.ts';
import { openGuide } from './open-guide.ts';

// #region start
export async function startServer(
  port: number,
  host?: string,
  options: GuideOptions = {},
): Promise<RunningServer> {
  const { routeguide } = loadProto<ProtoGrpcType>(
    'routeguide/route_guide.proto',
    findAbove(import.meta.dirname, 'protos'),
  );
  const guide = openGuide(options);
  // An interceptor sees every call between the wire and the service. This one
  // makes streams of small messages cheap.
  const server = new Server({ interceptors: [earlyAcknowledge()] });
  server.addService(routeguide.RouteGuide.service, guide.service);
  guide.health.addToServer(server);
  const running = await listen(server, port, host);
  // Not awaited: the server answers from the lesson's own features meanwhile.
  guide.addMade();
  return running;
}
// #endregion start

if (import.meta.main) {
  await runServer(
    'route-guide',
    (port, host, flags) => startServer(port, host, guideOptions(flags)),
    GUIDE_FLAGS,
  );
}
