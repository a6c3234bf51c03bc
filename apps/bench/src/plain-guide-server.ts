// The lesson's RouteGuide without the interceptor that acknowledges early, to
// see what the interceptor saves.
import { Server } from '@grpc/grpc-js';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import { listen, runServer } from '@polyglot-grpc/lesson-kit/server';
import type { ProtoGrpcType } from '@stubs/routeguide/proto-loader/route_guide.ts';
import {
  GUIDE_FLAGS,
  guideOptions,
} from '../../../packages/lessons/route-guide/src/flags.ts';
import { openGuide } from '../../../packages/lessons/route-guide/src/open-guide.ts';

await runServer(
  'route-guide',
  async (port, host, flags) => {
    const { routeguide } = loadProto<ProtoGrpcType>(
      'routeguide/route_guide.proto',
      findAbove(import.meta.dirname, 'protos'),
    );
    const guide = openGuide(guideOptions(flags));
    const server = new Server();
    server.addService(routeguide.RouteGuide.service, guide.service);
    guide.health.addToServer(server);
    const running = await listen(server, port, host);
    guide.addMade();
    return running;
  },
  GUIDE_FLAGS,
);
