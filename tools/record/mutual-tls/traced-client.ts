// Shakes hands with a server of mutual TLS, and has OpenSSL write what passes
// to standard error: traced-client.ts PORT TLSv1.3
import { once } from 'node:events';
import { connect, type SecureVersion } from 'node:tls';
import { readCredential } from '@polyglot-grpc/lesson-kit/credential-file';

const [port, version] = process.argv.slice(2);

const socket = connect({
  host: 'localhost',
  port: Number(port),
  ca: readCredential('ca', '.certs/ca.pem'),
  cert: readCredential('cert', '.certs/client.pem'),
  key: readCredential('key', '.certs/client.key'),
  ALPNProtocols: ['h2'],
  minVersion: version as SecureVersion,
  maxVersion: version as SecureVersion,
  enableTrace: true,
});
// The server speaks first in HTTP/2: then the handshake is over for both.
await once(socket, 'data');
socket.destroy();
