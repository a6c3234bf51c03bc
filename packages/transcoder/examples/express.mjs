// REST and JSON for a gRPC server, beside other routes of an Express application.
import { readFileSync } from 'node:fs';
import { createTranscoder } from '@polyglot-grpc/transcoder';
import express from 'express';

const transcoder = createTranscoder({
  descriptors: readFileSync('greeter.binpb'),
  serviceConfig: readFileSync('rules.yaml', 'utf8'),
  target: 'localhost:50051',
});

const app = express();

// Before express.json() and its like, because the transcoder reads the body
// itself; and with `all`, because `use` would cut the path.
app.all('/v1/*path', (request, response) => transcoder(request, response));

app.get('/', (_request, response) => {
  response.send('a route of the application');
});

const server = app.listen(8082, '127.0.0.1', () => {
  console.log('Listening on http://127.0.0.1:8082.');
});
server.on('close', () => transcoder.close());
