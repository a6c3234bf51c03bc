// A web server over TLS that knows HTTP/1.1 alone, as many a proxy does, where a
// gRPC client expects HTTP/2.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { readCredential } from '@polyglot-grpc/lesson-kit/credential-file';
import { runServer } from '@polyglot-grpc/lesson-kit/server';

const DEFAULTS = { cert: '.certs/server.pem', key: '.certs/server.key' };

async function startServer(port: number, host: string, flags: typeof DEFAULTS) {
  const web = createServer((_request, response) => response.end('HTTP/1.1\n'));
  // Without a list of protocols it leaves out ALPN, by which client and server
  // agree on HTTP/2.
  const server = createTlsServer({
    cert: readCredential('cert', flags.cert),
    key: readCredential('key', flags.key),
  });
  server.on('secureConnection', (socket) => web.emit('connection', socket));
  await once(server.listen(port, host), 'listening');
  const stop = async () => {
    server.close();
    web.closeAllConnections();
  };
  return {
    port: (server.address() as AddressInfo).port,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

await runServer('tls', startServer, DEFAULTS);
