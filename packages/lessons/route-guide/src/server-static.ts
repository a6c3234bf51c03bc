// Serves the RouteGuide with static stubs: the contract is code, no file is read.
import { Server } from '@grpc/grpc-js';
import { earlyAcknowledge } from '@polyglot-grpc/lesson-kit/early-acknowledge';
import {
  listen,
  type RunningServer,
  runServer,
} from '@polyglot-grpc/lesson-kit/server';
import { RouteGuideService } from '@stubs/routeguide/static/routeguide/route_guide.ts';
import { GUIDE_FLAGS, type GuideOptions, guideOptions } from './flags.ts';
import { openGuide } from './open-guide.ts';

// #region start
export async function startServer(
  port: number,
  host?: string,
  options: GuideOptions = {},
): Promise<RunningServer> {
  const guide = openGuide(options);
  const server = new Server({ interceptors: [earlyAcknowledge()] });
  server.addService(RouteGuideService, guide.service);
  guide.health.addToServer(server);
  const running = await listen(server, port, host);
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
