// Several servers that a ground gives as one, behind one target.
import { Lines, type Server } from './ground.ts';

/** Waits for servers that start at the same time. Where one does not, the others
 * end too. @throws what the first of those threw */
export async function allOrNone(starts: Promise<Server>[]): Promise<Server[]> {
  const results = await Promise.allSettled(starts);
  const started = results.flatMap((each) =>
    each.status === 'fulfilled' ? [each.value] : [],
  );
  const failed = results.find((each) => each.status === 'rejected');
  if (!failed) return started;
  await Promise.all(started.map((each) => each[Symbol.asyncDispose]()));
  throw failed.reason;
}

/** Gives servers as one. @param address the target that means all of them */
export function asOne(servers: Server[], address: string): Server {
  const lines = new Lines();
  lines.push(servers.map((each) => `${each.lines.all.join('\n')}\n`).join(''));
  const all = async (end: (server: Server) => PromiseLike<void>) => {
    await Promise.all(servers.map(end));
  };
  return {
    address,
    lines,
    kill: () => all((each) => each.kill()),
    [Symbol.asyncDispose]: () => all((each) => each[Symbol.asyncDispose]()),
  };
}
