// Runs the backend of the tests as a program, for gateways that are programs too:
//
//   node packages/transcoder/testing/serve.ts [--port 50051] [--host 127.0.0.1]
import {
  parseFlags,
  runProgram,
  wholeNumber,
} from '@polyglot-grpc/lesson-kit/program';
import { startBackend } from './backend.ts';

await runProgram(async () => {
  const flags = parseFlags({ port: '50051', host: '127.0.0.1' });
  const port = wholeNumber('port', flags.port, [0, 65_535]);
  const backend = await startBackend(port, flags.host);
  console.log(`Listening on ${backend.address}.`);
  const stop = () => void backend.stop(0).then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
});
