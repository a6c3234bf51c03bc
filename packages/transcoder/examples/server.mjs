// A gRPC server, so that there is something to put JSON in front of.
import {
  loadPackageDefinition,
  Server,
  ServerCredentials,
  status,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

const { greeter } = loadPackageDefinition(loadSync('proto/greeter.proto'));

const server = new Server();
server.addService(greeter.v1.Greeter.service, {
  greet({ request }, callback) {
    if (request.name) callback(null, { text: `Hello, ${request.name}!` });
    else callback({ code: status.INVALID_ARGUMENT, details: 'Who are you?' });
  },
  countdown(call) {
    for (let left = call.request.from; left > 0; left--) {
      call.write({ text: `${left} …` });
    }
    call.write({ text: 'Go!' });
    call.end();
  },
  chat(call) {
    call.on('data', ({ name }) => call.write({ text: `Hello, ${name}!` }));
    call.on('end', () => call.end());
  },
});

const insecure = ServerCredentials.createInsecure();
server.bindAsync('127.0.0.1:50051', insecure, (error, port) => {
  if (error) throw error;
  console.log(`Listening on 127.0.0.1:${port}.`);
});
