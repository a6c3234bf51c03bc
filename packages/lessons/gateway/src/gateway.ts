// The program of the gateway: with the lesson's gRPC server behind it, or in front
// of any other that speaks the contract.
import { once } from 'node:events';
import {
  parseFlags,
  runProgram,
  UsageError,
  wholeNumber,
} from '@polyglot-grpc/lesson-kit/program';
import { startServer } from './server.ts';
import { startGateway } from './start-gateway.ts';

const FLAGS = {
  host: '127.0.0.1',
  port: '8081',
  /** Where the lesson's own gRPC server listens. */
  'grpc-port': '50051',
  /** Another gRPC server; then the lesson's own is not started. */
  'grpc-server-endpoint': '',
  cert: '',
  key: '',
  'descriptor-set': 'packages/stubs/hello_world/descriptors/hello_world.binpb',
  /** Seconds for requests in flight, when the program is told to end. */
  drain: '5',
};

// The lesson's own gRPC server, unless there is another.
async function startBehind(flags: typeof FLAGS) {
  if (flags['grpc-server-endpoint']) return undefined;
  const port = wholeNumber('grpc-port', flags['grpc-port'], [0, 65_535]);
  return startServer(port).catch((error: Error) => {
    throw new UsageError(error.message.replace('--port', '--grpc-port'));
  });
}

await runProgram(async () => {
  const flags = parseFlags(FLAGS);
  const port = wholeNumber('port', flags.port, [0, 65_535]);
  const drainMs = wholeNumber('drain', flags.drain, [0, 86_400]) * 1_000;
  const ended = Promise.race([
    once(process, 'SIGINT'),
    once(process, 'SIGTERM'),
  ]);
  await using server = await startBehind(flags);
  const target = server
    ? `127.0.0.1:${server.port}`
    : flags['grpc-server-endpoint'];
  await using gateway = await startGateway(port, target, flags);
  const scheme = flags.cert ? 'https' : 'http';
  const curl = flags.cert ? 'curl --cacert .certs/ca.pem' : 'curl';
  const host = flags.host.includes(':') ? `[${flags.host}]` : flags.host;
  console.log(
    `Listening on ${host}:${gateway.port}. In another terminal: ` +
      `${curl} ${scheme}://localhost:${gateway.port}/v1/hello/you\n` +
      `In a browser: ${scheme}://localhost:${gateway.port}/swagger-ui/\n` +
      `The gRPC server is at ${target}.`,
  );
  await ended;
  // The door to the street closes first; what came in is still answered.
  await gateway.stop(drainMs);
  await server?.stop(drainMs);
});
