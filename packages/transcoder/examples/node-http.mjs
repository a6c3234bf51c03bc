// REST and JSON for services in the same process: no server of gRPC, no network.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { loadPackageDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { createTranscoder } from '@polyglot-grpc/transcoder';

const { greeter } = loadPackageDefinition(loadSync('proto/greeter.proto'));

const transcoder = createTranscoder({
  descriptors: readFileSync('greeter.binpb'),
  serviceConfig: readFileSync('rules.yaml', 'utf8'),
  inProcess: [
    {
      service: greeter.v1.Greeter.service,
      implementation: {
        greet: ({ request }, callback) =>
          callback(null, { text: `Hello from here, ${request.name}!` }),
        countdown: (call) => {
          call.write({ text: 'Go!' });
          call.end();
        },
      },
    },
  ],
});

createServer(transcoder).listen(8083, '127.0.0.1', () => {
  console.log('Listening on http://127.0.0.1:8083.');
});
