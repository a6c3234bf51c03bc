// REST and JSON for a gRPC server, beside other routes of a Fastify application.
import { readFileSync } from 'node:fs';
import { createTranscoder } from '@polyglot-grpc/transcoder';
import fastify from 'fastify';

const transcoder = createTranscoder({
  descriptors: readFileSync('greeter.binpb'),
  serviceConfig: readFileSync('rules.yaml', 'utf8'),
  target: 'localhost:50051',
});

const app = fastify();

app.get('/', async () => 'a route of the application');

// In a scope of its own, so that the parsers of bodies stay elsewhere.
app.register(async (scope) => {
  // The transcoder reads the body itself: nobody may do so before.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _body, done) => done(null));
  scope.all('/v1/*', (request, reply) => {
    reply.hijack();
    transcoder(request.raw, reply.raw);
  });
});

app.addHook('onClose', async () => transcoder.close());

console.log(`Listening on ${await app.listen({ port: 8081 })}.`);
