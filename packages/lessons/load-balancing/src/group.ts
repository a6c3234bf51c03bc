// Several servers in one process, which start and stop as one.
import type { RunningServer } from '@polyglot-grpc/lesson-kit/server';

/** Starts servers one after the other; if one fails, none is left.
 * @param start starts the server with that number, the first being 0 */
export async function startGroup(
  count: number,
  start: (index: number) => Promise<RunningServer>,
): Promise<RunningServer> {
  const started: RunningServer[] = [];
  const stop = async (drainMs?: number) => {
    await Promise.all(started.map((each) => each.stop(drainMs)));
  };
  try {
    for (let index = 0; index < count; index += 1) {
      started.push(await start(index));
    }
  } catch (error) {
    await stop(0);
    throw error;
  }
  const ports = started.map(({ port }) => port);
  return {
    port: ports[0] ?? 0,
    clientFlags: clientFlags(ports),
    stop,
    [Symbol.asyncDispose]: () => stop(),
  };
}

// The client knows by itself of three servers from the default port on.
function clientFlags(ports: number[]): string {
  if (ports.join() === '50051,50052,50053') return '';
  const addresses = ports.map((port) => `127.0.0.1:${port}`).join();
  return ` --address ipv4:${addresses} --servers ${ports.length}`;
}
