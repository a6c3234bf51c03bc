// Serves the Probe until it is killed, and prints a line for each call.
import {
  Server,
  type ServerCredentials,
  type ServiceDefinition,
} from '@grpc/grpc-js';
import { UsageError } from '@polyglot-grpc/lesson-kit/program';
import { listen } from '@polyglot-grpc/lesson-kit/server';
import { features } from './cases.ts';
import { probe } from './probe.ts';

/** Serves, and says so; a signal ends the process at once, held calls and all.
 * @param broken the feature that is to go wrong, if any
 * @throws UsageError if there is no such feature */
export async function serve(
  service: () => ServiceDefinition,
  port: number,
  host: string,
  credentials: ServerCredentials,
  broken?: string,
): Promise<void> {
  if (broken !== undefined && !(broken in features)) {
    const known = Object.keys(features).join(', ');
    throw new UsageError(`No feature ${broken} to break. Known: ${known}.`);
  }
  const server = new Server();
  const tell = (seen: object) => console.log(JSON.stringify(seen));
  server.addService(service(), { ...probe(tell, broken) });
  const running = await listen(server, port, host, credentials);
  console.log(`Listening on ${host}:${running.port}.`);
}
