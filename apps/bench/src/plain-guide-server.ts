// The lesson's RouteGuide without the interceptor that acknowledges early, to
// see what the interceptor saves.
import { Server } from '@grpc/grpc-js';
import { listen, runServer } from '@polyglot-grpc/lesson-kit/server';
import { RouteGuideService } from '@stubs/routeguide/static/routeguide/route_guide.ts';
import {
  GUIDE_FLAGS,
  guideOptions,
} from '../../../packages/lessons/route-guide/src/flags.ts';
import { openGuide } from '../../../packages/lessons/route-guide/src/open-guide.ts';

await runServer(
  'route-guide',
  async (port, host, flags) => {
    const guide = openGuide(guideOptions(flags));
    const server = new Server();
    server.addService(RouteGuideService, guide.service);
    guide.health.addToServer(server);
    const running = await listen(server, port, host);
    guide.addMade();
    return running;
  },
  GUIDE_FLAGS,
);
