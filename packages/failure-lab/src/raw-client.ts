// Speaks TLS to a gRPC server without being gRPC, as `openssl s_client` does, and
// says what becomes of the connection. With --alpn h2 it offers what gRPC asks
// for. The certificate is verified in either case.
import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import { runClient } from '@polyglot-grpc/lesson-kit/client';
import { readCredential } from '@polyglot-grpc/lesson-kit/credential-file';
import { UsageError } from '@polyglot-grpc/lesson-kit/program';
import { Status, StatusError } from '@polyglot-grpc/lesson-kit/status';

const TIMEOUT_MS = 5_000;
const DEFAULTS = { ca: '.certs/ca.pem', alpn: '' };

await runClient('tls', DEFAULTS, async ({ address, ca, alpn }) => {
  const { hostname: host, port } = new URL(`tcp://${address}`);
  const socket = connect({
    ...{ host, port: Number(port), servername: host },
    ca: readCredential('ca', ca),
    ...(alpn === '' ? {} : { ALPNProtocols: [alpn] }),
  });
  const late = () => socket.destroy(new Error('ETIMEDOUT'));
  socket.setTimeout(TIMEOUT_MS, late);
  await once(socket, 'secureConnect').catch(({ code, message }) => {
    throw new StatusError(Status.UNAVAILABLE, code ?? message);
  });
  if (socket.alpnProtocol) {
    console.log(`Agreed on ${socket.alpnProtocol}.`);
    return void socket.destroy();
  }
  const answer = await firstLine(socket);
  throw new UsageError(`Agreed on no protocol. The server answers: ${answer}`);
});

// What a server says before it closes the connection.
async function firstLine(socket: TLSSocket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text.split('\r\n')[0] || 'nothing, and closes the connection.';
}
