// The transcoder with its services in its own process, as a program:
//
//   node in-process-gateway.ts --descriptor-set FILE [--port N]
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { handleUnaryCall, ServiceClientConstructor } from '@grpc/grpc-js';
import { findAbove, loadProto } from '@polyglot-grpc/lesson-kit/load-proto';
import {
  parseFlags,
  runProgram,
  wholeNumber,
} from '@polyglot-grpc/lesson-kit/program';
import {
  createGatewayServer,
  createTranscoder,
  type InProcessService,
} from '@polyglot-grpc/transcoder';
import { greeter } from '../../../packages/lessons/gateway/src/service.ts';

const protos = findAbove(import.meta.dirname, 'protos');

const { hello_world } = loadProto<{
  hello_world: { Greeter: ServiceClientConstructor };
}>('hello_world/hello_world.proto', protos);

const { transcoding } = loadProto<{
  transcoding: { v1: { Binding: ServiceClientConstructor } };
}>('transcoding/v1/binding.proto', protos);

const answerRequest: handleUnaryCall<unknown, unknown> = (
  { request },
  callback,
) => callback(null, request);

const services: InProcessService[] = [
  // The lesson's own Greeter.
  { service: hello_world.Greeter.service, implementation: greeter },
  {
    service: transcoding.v1.Binding.service,
    // Of its methods only this one is asked.
    implementation: { WholeBody: answerRequest },
  },
];

await runProgram(async () => {
  const flags = parseFlags({ port: '8081', 'descriptor-set': '' });
  const port = wholeNumber('port', flags.port, [0, 65_535]);
  const ended = once(process, 'SIGTERM');
  const descriptors = readFileSync(flags['descriptor-set']);
  const transcoder = createTranscoder({ descriptors, inProcess: services });
  const gateway = createGatewayServer(transcoder);
  console.log(`Listening on 127.0.0.1:${await gateway.listen(port)}.`);
  await ended;
  await gateway.drain(0);
  transcoder.close();
});
